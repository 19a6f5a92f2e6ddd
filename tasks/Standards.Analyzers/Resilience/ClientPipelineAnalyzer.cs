using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>
/// STD1400: a client that is registered with the factory of HTTP clients and is given no resilience pipeline, in its chain of calls or by the variable
/// that holds its builder, in a compilation that gives none to all clients; and a client that is made without the factory. Clauses:
/// <c>circuit-breaker-external-calls</c>, <c>downstream-timeouts-circuit-breakers</c>, <c>resilience-timeouts</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientPipelineAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeAtEnd(
        "STD1400",
        "A client has time limits and a breaker",
        "When the other side hangs, every call of this client waits for its whole timeout (100 seconds by default), and nothing breaks the circuit. {0}.");

    private const string Append = "Append '.AddStandardResilienceHandler()', or give it to all clients by 'ConfigureHttpClientDefaults'";

    private const string Take = "Take the client from 'IHttpClientFactory', and give it '.AddStandardResilienceHandler()'";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (ProjectKind.IsTest(compilation)
            || compilation.GetTypeByMetadataName("Microsoft.Extensions.DependencyInjection.IHttpClientBuilder") is not { } builder)
        {
            return;
        }

        var clients = new Clients(builder);
        context.RegisterOperationAction(operation => clients.Add((IInvocationOperation)operation.Operation), OperationKind.Invocation);
        context.RegisterOperationAction(operation => clients.Add((IObjectCreationOperation)operation.Operation), OperationKind.ObjectCreation);
        context.RegisterCompilationEndAction(clients.Report);
    }

    // The defaults of the house and of Aspire's template, whose body is in another project.
    private static bool GivesToAll(string name) => name is "ConfigureHttpClientDefaults" or "AddServiceDefaults";

    private static bool Registers(IInvocationOperation call, INamedTypeSymbol builder) =>
        call.TargetMethod is { Name: "AddHttpClient" or "AddGrpcClient" or "AddRefitClient" } && call.Type.Implements(builder);

    // A client may be registered in steps, of which one gives it the pipeline.
    private static string ClientOf(IInvocationOperation call) =>
        call.Arguments.Select(a => a.Value.Text()).FirstOrDefault(text => text is not null)
        ?? (call.TargetMethod.TypeArguments.IsEmpty ? call.Syntax.ToString() : call.TargetMethod.TypeArguments.Last().ToDisplayString());

    private static bool HasPipeline(IInvocationOperation registration, INamedTypeSymbol builder)
    {
        IOperation current = registration;
        while (current.Parent is IArgumentOperation or IConversionOperation or IInvocationOperation or IParenthesizedOperation)
        {
            current = current.Parent;
            if (current is IInvocationOperation call
                && ((IsPipeline(call.TargetMethod.Name) && !HandlerBody.IsWithoutBreaker(call)) || GivesPipeline(call.TargetMethod, builder)))
            {
                return true;
            }
        }

        return current.Parent switch
        {
            // The caller of a function that gives the builder back goes on with it.
            IReturnOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => IsGivenLater(local, registration),
            _ => false,
        };
    }

    private static bool IsPipeline(string name) =>
        name.IndexOf("Resilience", StringComparison.Ordinal) >= 0
        || name.IndexOf("Hedging", StringComparison.Ordinal) >= 0
        || name.IndexOf("Policy", StringComparison.Ordinal) >= 0;

    // An extension of the project that gives the pipeline.
    private static bool GivesPipeline(IMethodSymbol method, INamedTypeSymbol builder) =>
        method.DeclaringSyntaxReferences.Length == 1
        && method.ReturnType.Implements(builder)
        && method.DeclaringSyntaxReferences[0].GetSyntax().DescendantNodes().OfType<SimpleNameSyntax>().Any(name => IsPipeline(name.Identifier.ValueText));

    private static bool IsGivenLater(ILocalSymbol local, IOperation registration) =>
        registration.Root().Descendants().Any(o => o is IInvocationOperation call
            && (IsPipeline(call.TargetMethod.Name) || MayGive(call.TargetMethod))
            && call.Arguments.Any(a => a.Value.Mentions(local)));

    // A function of the project, and a delegate by which others configure the client.
    private static bool MayGive(IMethodSymbol method) => method.MethodKind == MethodKind.DelegateInvoke || method.Locations.Any(l => l.IsInSource);

    // The clients of a compilation, and which of them are given a pipeline somewhere in it.
    private sealed class Clients(INamedTypeSymbol builder)
    {
        private readonly ConcurrentBag<(Location Place, string Client)> _found = [];
        private readonly ConcurrentBag<Location> _made = [];
        private readonly ConcurrentDictionary<string, bool> _given = new(StringComparer.Ordinal);
        private bool _isGivenToAll;

        public void Add(IInvocationOperation call)
        {
            if (GivesToAll(call.TargetMethod.Name))
            {
                _isGivenToAll = true;
            }
            else if (Registers(call, builder))
            {
                AddRegistered(call);
            }
            else if (OwnClient.IsChannel(call))
            {
                _made.Add(call.Syntax.NameLocation());
            }
        }

        public void Add(IObjectCreationOperation creation)
        {
            if (OwnClient.Is(creation))
            {
                _made.Add(creation.Syntax.GetLocation());
            }
        }

        public void Report(CompilationAnalysisContext end)
        {
            _made.ToList().ForEach(place => end.ReportDiagnostic(Diagnostic.Create(Rule, place, Take)));
            if (!_isGivenToAll)
            {
                _found.Where(f => !_given.ContainsKey(f.Client)).ToList().ForEach(f => end.ReportDiagnostic(Diagnostic.Create(Rule, f.Place, Append)));
            }
        }

        private void AddRegistered(IInvocationOperation call)
        {
            if (HasPipeline(call, builder))
            {
                _given[ClientOf(call)] = true;
            }
            else
            {
                _found.Add((call.Syntax.NameLocation(), ClientOf(call)));
            }
        }
    }
}
