using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Security;

/// <summary>
/// STD1809: a constant address without encryption (<c>http://</c>, <c>ws://</c>, <c>amqp://</c> and their kind) that a client is given, or that is kept
/// under the name of one, and settings that leave out encryption or the other side's certificate. Silent
/// for this machine, for names that nobody calls (schemas) and for development. Clauses: <c>no-plaintext-clients</c>, <c>tls-everywhere</c>, <c>net-mtls</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlainTransportAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1809",
        "Clients speak TLS",
        "What is sent {0} can be read and changed on the way. {1}.");

    private static readonly HashSet<string> Clients = new(StringComparer.Ordinal)
    {
        "HttpClient", "HttpClientJsonExtensions", "HttpRequestMessage", "GrpcChannel", "HubConnectionBuilderHttpExtensions", "WebRequest", "WebClient",
        "ConnectionMultiplexer", "ClientWebSocket", "RestClient", "RestRequest", "GrpcClientFactoryOptions",
    };

    private static readonly HashSet<string> LastWords = new(StringComparer.Ordinal) { "address", "endpoint", "authority", "server", "gateway" };

    private static readonly HashSet<string> Owners = new(StringComparer.Ordinal)
    {
        "base", "service", "api", "server", "request", "gateway", "auth", "identity",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation))
        {
            return;
        }

        context.RegisterOperationAction(AnalyzeInvocation, OperationKind.Invocation);
        context.RegisterOperationAction(AnalyzeCreation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(AnalyzeLiteral, OperationKind.Literal);
        context.RegisterOperationAction(AnalyzeInitializer, OperationKind.FieldInitializer, OperationKind.PropertyInitializer);
    }

    private static void AnalyzeInvocation(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        AnalyzeCall(context, call.TargetMethod, call.Arguments);
    }

    private static void AnalyzeCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        AnalyzeCall(context, creation.Constructor, creation.Arguments);
        if (UnverifiedTransport.In(creation) is { } setting)
        {
            ReportSetting(context, setting);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, IMethodSymbol? called, IEnumerable<IArgumentOperation> arguments)
    {
        if (called is not null && Clients.Contains(called.ContainingType.Name))
        {
            foreach (var argument in arguments)
            {
                Judge(context, argument.Value);
            }
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } target && IsAddress(target.Member.Name))
        {
            Judge(context, assignment.Value);
        }
        else if (UnverifiedTransport.In(assignment) is { } setting)
        {
            ReportSetting(context, setting);
        }
    }

    private static void AnalyzeLiteral(OperationAnalysisContext context)
    {
        if (context.Operation.ConstantValue is { HasValue: true, Value: string text } && UnverifiedTransport.In(text) is { } setting)
        {
            ReportSetting(context, setting);
        }
    }

    private static void ReportSetting(OperationAnalysisContext context, string setting)
    {
        if (!Environments.IsForDevelopment(context.Operation, context.ContainingSymbol))
        {
            const string Fix = "Require encryption and a certificate that is verified";
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), $"with '{setting}'", Fix));
        }
    }

    private static void AnalyzeInitializer(OperationAnalysisContext context)
    {
        if (IsAddress(context.ContainingSymbol.Name))
        {
            Judge(context, ((ISymbolInitializerOperation)context.Operation).Value);
        }
    }

    // 'StockEndpoint', 'BaseUrl'.
    private static bool IsAddress(string name)
    {
        var words = NameWords.Of(name);
        var last = words.Count > 0 ? words[words.Count - 1] : "";
        return LastWords.Contains(last) || (last is "url" or "uri" && words.Count > 1 && Owners.Contains(words[words.Count - 2]));
    }

    private static void Judge(OperationAnalysisContext context, IOperation value)
    {
        if (PlainAddress.HostIn(value) is { } host && !Environments.IsForDevelopment(context.Operation, context.ContainingSymbol))
        {
            const string Fix = "Use the encrypted address ('https:' and its kind), or take it from the configuration";
            context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), $"to '{host}'", Fix));
        }
    }
}
