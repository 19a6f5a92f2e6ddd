using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Errors;
using Standards.Analyzers.Logging;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>
/// STD1521: a catch clause that throws, or logs a warning or worse, while a local activity is open, and does not set its status. Silent for cancellation, and
/// where an outer clause of the function does. Clause: <c>span-errors-recorded</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpanFailureAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1521",
        "A span records its failure",
        "The span '{0}' ends as if nothing had failed. Call '{0}?.AddException(…)' and '{0}?.SetStatus(ActivityStatusCode.Error)' here.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation)
            && compilation.GetTypeByMetadataName("System.Diagnostics.Activity") is { } activity
            && ExceptionTypes.Of(compilation) is { } exceptions)
        {
            var logs = LogTypes.Of(compilation);
            context.RegisterOperationAction(operation => Analyze(operation, activity, exceptions, logs), OperationKind.CatchClause);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol activity, ExceptionTypes exceptions, LogTypes? logs)
    {
        var clause = (ICatchClauseOperation)context.Operation;
        if (!exceptions.IsCancellation(clause.ExceptionType)
            && OpenActivity(clause, activity) is { } span
            && IsFailure(clause, logs)
            && !SpanStatus.IsSetIn(clause, span)
            && !IsSaidOutside(clause, span))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, clause.Syntax.GetFirstToken().GetLocation(), span.Name));
        }
    }

    /// <summary>The innermost local of this function that was declared before the <c>try</c>.</summary>
    internal static ILocalSymbol? OpenActivity(ICatchClauseOperation clause, INamedTypeSymbol activity)
    {
        foreach (var around in clause.Ancestors())
        {
            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return null;
            }

            var locals = around switch
            {
                IBlockOperation block => block.Locals,
                IUsingOperation statement => statement.Locals,
                _ => [],
            };
            if (locals.LastOrDefault(l => l.Type.Is(activity) && IsBefore(l, clause)) is { } local)
            {
                return local;
            }
        }

        return null;
    }

    private static bool IsBefore(ILocalSymbol local, ICatchClauseOperation clause) =>
        local.Locations[0].SourceSpan.Start < clause.Parent!.Syntax.SpanStart;

    private static bool IsFailure(ICatchClauseOperation clause, LogTypes? logs) => clause.Handler.OfSameFunction().Any(o =>
        o is IThrowOperation || (o is IInvocationOperation call && logs?.LevelOf(call) >= LogSeverity.Warning));

    private static bool IsSaidOutside(ICatchClauseOperation clause, ILocalSymbol span) =>
        clause.Ancestors().OfType<ITryOperation>().Skip(1).Any(t => t.Catches.Any(c => c.Mentions(span)) || t.Finally?.Mentions(span) == true)
        || (clause.Parent as ITryOperation)?.Finally?.Mentions(span) == true;
}
