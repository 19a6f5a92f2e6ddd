using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>
/// STD1615: data that was awaited or asked of a database, and is then kept in a static dictionary or memory cache: each instance of the service has
/// its own, and what one forgets the others still answer. Silent: what is the same in every process (by type, or a thing of the runtime). Clause:
/// <c>shared-cache-is-distributed</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StaticCacheAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1615",
        "Instances share a cache, not each its own",
        "'{0}' keeps what was asked of another store in a static field, so that each instance answers with data of its own age. Keep it in a cache that all "
            + "instances share (HybridCache, IDistributedCache).");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation))
        {
            return;
        }

        var calls = QueryCalls.Of(context.Compilation);
        context.RegisterOperationAction(operation => Analyze(operation, calls), OperationKind.FieldReference);
    }

    private static void Analyze(OperationAnalysisContext context, QueryCalls calls)
    {
        var reference = (IFieldReferenceOperation)context.Operation;
        if (reference.Field.IsStatic
            && StaticCaches.IsCache(reference.Field.Type)
            && StaticCaches.StoredIn(reference) is { } stored
            && StaticCaches.IsFetched(stored, calls))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, reference.Syntax.NameLocation(), reference.Field.Name));
        }
    }
}
