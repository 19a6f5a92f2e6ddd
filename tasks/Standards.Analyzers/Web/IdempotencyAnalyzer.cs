using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1712: a <c>MapPost</c> or an action with <c>[HttpPost]</c> that takes no idempotency key, in a compilation that asks for one elsewhere. Silent for
/// searches and sign-in. Clauses: <c>idempotency-key-on-writes</c>, <c>mutations-idempotent</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdempotencyAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeAtEnd(
        "STD1712",
        "A create takes an idempotency key",
        "A client that repeats this POST after a timeout creates a second one. Add 'RequireIdempotency()', as other endpoints of the project have it.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!EndpointCalls.AreJudged(compilation))
        {
            return;
        }

        var creates = new Creates();
        context.RegisterOperationAction(operation => creates.Add((IInvocationOperation)operation.Operation), OperationKind.Invocation);
        if (compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase") is { } controller)
        {
            context.RegisterSymbolAction(symbol => creates.Add((INamedTypeSymbol)symbol.Symbol, controller), SymbolKind.NamedType);
        }

        context.RegisterCompilationEndAction(end =>
        {
            foreach (var place in creates.WithoutKey())
            {
                end.ReportDiagnostic(Diagnostic.Create(Rule, place));
            }
        });
    }
}
