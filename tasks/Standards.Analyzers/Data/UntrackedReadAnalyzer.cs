using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Data;

/// <summary>
/// STD1610: a query, its handler or the handler of a GET reads entities that Entity Framework Core goes on watching. Silent where the function writes,
/// where the result is no entity, and where the project says how queries track. Clause: <c>transaction-boundaries-explicit</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntrackedReadAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1610",
        "Reads do not track",
        "'{0}' keeps a copy of every row in case it changes, and this code only reads. Read it behind '.AsNoTracking()'.");

    private static readonly string[] Terminals = ["ToList", "ToArray", "ToDictionary", "ToHashSet", "First", "Single", "Last", "Find"];

    // What says itself how it tracks, or gives back something else than entities.
    private static readonly HashSet<string> Excused = new(StringComparer.Ordinal)
    {
        "AsNoTracking", "AsNoTrackingWithIdentityResolution", "AsTracking", "Select", "SelectMany", "GroupBy", "Join", "GroupJoin", "Zip", "Cast",
        "ProjectTo", "ProjectToType", "AsEnumerable",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation) && compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbContext") is not null)
        {
            var behaviour = new Lazy<TrackingBehaviour>(() => TrackingBehaviour.Of(compilation));
            context.RegisterOperationAction(operation => Analyze(operation, behaviour), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, Lazy<TrackingBehaviour> behaviour)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name.StartsWithAny(Terminals)
            && IsReadOnly(context)
            && EntityQuery.Of(call) is { } query
            && !query.Steps.Any(Excused.Contains)
            && !call.Root().Descendants().Any(Writes)
            && !behaviour.Value.IsChosenFor(query.Context))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), call.TargetMethod.Name));
        }
    }

    private static bool IsReadOnly(OperationAnalysisContext context) =>
        QuerySide.Contains(context.ContainingSymbol.ContainingType) || GetHandlers.Contains(context.Operation, context.ContainingSymbol);

    private static bool Writes(IOperation operation) => operation is IInvocationOperation call && (StateChanges.IsChange(call) || EntityWrites.IsOne(call));
}
