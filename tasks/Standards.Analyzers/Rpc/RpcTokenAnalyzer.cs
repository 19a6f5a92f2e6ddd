using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Async;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Rpc;

/// <summary>
/// STD1720: the implementation of an RPC that awaits something which would take a token, and uses neither <c>context.CancellationToken</c> nor passes its
/// context on: the caller has given up, or its deadline is over, and the work goes on. Clause: <c>rpc-takes-cancellation-and-deadline</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RpcTokenAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1720",
        "An RPC passes its token on",
        "'{0}' goes on after its caller has given up: it does not pass 'context.CancellationToken' on. Pass it to '{1}'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation)
            && compilation.GetTypeByMetadataName("Grpc.Core.ServerCallContext") is { } call
            && TaskTypes.Of(compilation) is { Token: { } token })
        {
            context.RegisterOperationBlockAction(block => Analyze(block, call, token));
        }
    }

    private static void Analyze(OperationBlockAnalysisContext context, INamedTypeSymbol call, INamedTypeSymbol token)
    {
        if (context.OwningSymbol is not IMethodSymbol { IsOverride: true } method
            || method.Parameters.LastOrDefault(p => p.Type.Is(call)) is not { } given
            || !RpcServices.IsRpc(method))
        {
            return;
        }

        var operations = context.OperationBlocks.SelectMany(block => block.Descendants()).ToList();
        if (!operations.Any(o => UsesContext(o, given))
            && operations.OfType<IInvocationOperation>().FirstOrDefault(o => TokenOverloads.WantsToken(o, token) || IsGivenNone(o, token)) is { } wanting)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.Name, wanting.TargetMethod.Name));
        }
    }

    // 'orders.ReadAsync(id, CancellationToken.None)'.
    private static bool IsGivenNone(IInvocationOperation call, INamedTypeSymbol token) => call.Arguments.Any(a =>
        a.ArgumentKind == ArgumentKind.Explicit
        && a.Parameter?.Type.Is(token) == true
        && a.Value.Unwrapped() is IDefaultValueOperation or IPropertyReferenceOperation { Property: { Name: "None", IsStatic: true } });

    // The token of the context, or the whole context in the hands of somebody else.
    private static bool UsesContext(IOperation operation, IParameterSymbol given) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "CancellationToken", Instance: { } instance } => instance.RefersTo(given),
        IArgumentOperation { Value: var value } => value.RefersTo(given),
        _ => false,
    };
}
