using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>
/// STD1611: a filter of a query that Entity Framework Core translates, in which a column goes through a function before it is compared, and one of SQL
/// that does so with a time. Filters of lists in memory are left alone. Clause: <c>queries-indexed-and-sargable</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FilterAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1611",
        "Filters can use an index",
        "'{0}' is computed for every row, so an index on '{1}' cannot find them. Compare the column itself: {2}.");

    private const string Bounds = "compute its bounds before the query, from the first to before the last";

    private static readonly HashSet<string> Filters = new(StringComparer.Ordinal)
    {
        "Where", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "Any", "All", "Count", "LongCount",
        "FirstAsync", "FirstOrDefaultAsync", "SingleAsync", "SingleOrDefaultAsync", "LastAsync", "LastOrDefaultAsync", "AnyAsync", "AllAsync", "CountAsync",
        "LongCountAsync",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation) && compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.DbContext") is not null)
        {
            context.RegisterOperationAction(Analyze, OperationKind.Invocation);
        }

        if (!ProjectKind.IsTest(compilation) && SqlSinks.Of(compilation) is { } sinks)
        {
            context.RegisterOperationAction(o => JudgeText(o, sinks.TextOf((IInvocationOperation)o.Operation)), OperationKind.Invocation);
            context.RegisterOperationAction(o => JudgeText(o, sinks.TextOf((IObjectCreationOperation)o.Operation)), OperationKind.ObjectCreation);
            context.RegisterOperationAction(o => JudgeText(o, sinks.TextOf((ISimpleAssignmentOperation)o.Operation)), OperationKind.SimpleAssignment);
        }
    }

    private static void JudgeText(OperationAnalysisContext context, IOperation? text)
    {
        if (text is not null && SqlFilters.FirstIn(SqlText.Joined(text)) is var (function, column) && !context.Operation.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, text.Syntax.GetLocation(), function, column, Bounds));
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!IsFilter(call.TargetMethod)
            || call.Arguments.Select(a => a.Value.Lambda()).FirstOrDefault(l => l is not null) is not { } filter
            || IsInMemory(call)
            || call.IsQuoted())
        {
            // What stands in the filter of another is looked at with that one.
            return;
        }

        foreach (var operation in filter.Body.Descendants())
        {
            if (ColumnFunctions.ColumnIn(operation) is { } column && !IsSearchedWithin(operation) && !IsOfTwoColumns(operation))
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(Rule, operation.Syntax.GetLocation(), operation.Syntax, column.Name, RemedyFor(column.Type)));
            }
        }
    }

    private static bool IsFilter(IMethodSymbol method) =>
        Filters.Contains(method.Name) && method.ContainingType is { Name: "Queryable" or "EntityFrameworkQueryableExtensions" };

    // 'o.Name.ToLower().Contains(part)': a part of a text is not found by an index, whatever it is compared with.
    private static bool IsSearchedWithin(IOperation function) => function.Ancestors().Any(o =>
        o is IInvocationOperation { TargetMethod: { Name: "Contains" or "EndsWith", ContainingType.SpecialType: SpecialType.System_String } });

    // 'o.PaidAt.AddDays(o.Days) < now': no bound can be computed before the query.
    private static bool IsOfTwoColumns(IOperation function) =>
        function is IInvocationOperation { Instance: not null } call
        && call.Arguments.Any(a => a.Value.Descendants().Any(o => o is IParameterReferenceOperation { Parameter.ContainingSymbol: var owner }
            && owner is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction }));

    // 'list.AsQueryable().Where(…)'.
    private static bool IsInMemory(IInvocationOperation filter)
    {
        IOperation? source = filter;
        while (source is IInvocationOperation step)
        {
            if (step.TargetMethod.Name == "AsQueryable")
            {
                return true;
            }

            source = step.Instance ?? (step.Arguments.IsEmpty ? null : step.Arguments[0].Value.Unwrapped());
        }

        return false;
    }

    private static string RemedyFor(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String
            ? "give it a collation that ignores case, or store the form that is looked for in a column of its own"
            : Bounds;
}
