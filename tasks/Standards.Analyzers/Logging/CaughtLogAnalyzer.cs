using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Errors;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Logging;

/// <summary>
/// What is logged in a catch clause. STD1302: an error without the exception (a warning too, where everything is caught). STD1303: the exception is
/// logged and thrown again, as it is or inside of another one. Clauses: <c>exception-passed-to-logger</c>, <c>errors-logged-with-context</c>,
/// <c>log-or-rethrow-not-both</c>, <c>log-errors-at-right-level</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CaughtLogAnalyzer() : RuleAnalyzer(WithoutException, LoggedAndThrown)
{
    private static readonly DiagnosticDescriptor WithoutException = RuleDescription.Code(
        "STD1302",
        "A logged failure carries its exception",
        "{2}. Give it to the call as the first argument: '{0}({1}, …)'.");

    private static readonly DiagnosticDescriptor LoggedAndThrown = RuleDescription.Code(
        "STD1303",
        "A failure is logged or thrown again, not both",
        "The exception is logged here and thrown again, so that it is in the log more than once. Log it where it is handled, and only there.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation) && LogTypes.Of(compilation) is { } logs && ExceptionTypes.Of(compilation) is { } exceptions)
        {
            context.RegisterOperationAction(operation => Analyze(operation, logs, exceptions), OperationKind.CatchClause);
        }
    }

    private static void Analyze(OperationAnalysisContext context, LogTypes logs, ExceptionTypes exceptions)
    {
        var clause = (ICatchClauseOperation)context.Operation;
        if (exceptions.IsCancellation(clause.ExceptionType))
        {
            return;
        }

        var calls = CallsOf(clause, logs);
        if (calls.Count == 0)
        {
            return;
        }

        var variable = ExceptionTypes.VariableOf(clause);
        if (clause.Handler.OfSameFunction().Any(o => o is IThrowOperation))
        {
            JudgeThrown(context, clause, calls, variable);
        }
        else if (!ExceptionTypes.IsHandedOn(clause, variable) && !IsExpected(clause, variable, exceptions))
        {
            JudgeLogged(context, calls, variable, exceptions, exceptions.IsGeneral(clause) ? LogSeverity.Warning : LogSeverity.Error);
        }
    }

    private static List<(IInvocationOperation Call, LogSeverity Level)> CallsOf(ICatchClauseOperation clause, LogTypes logs)
    {
        var calls = new List<(IInvocationOperation, LogSeverity)>();
        foreach (var operation in clause.Handler.OfSameFunction())
        {
            if (operation is IInvocationOperation call && logs.LevelOf(call) is { } level and >= LogSeverity.Warning)
            {
                calls.Add((call, level));
            }
        }

        return calls;
    }

    // 'catch (StripeException e) when (e.Code == Codes.Missing)' knows what happened, and the message says it.
    private static bool IsExpected(ICatchClauseOperation clause, ILocalSymbol? variable, ExceptionTypes exceptions) =>
        clause.Filter is { } filter && !exceptions.IsGeneral(clause) && filter.Mentions(variable);

    private static void JudgeLogged(
        OperationAnalysisContext context,
        List<(IInvocationOperation Call, LogSeverity Level)> calls,
        ILocalSymbol? variable,
        ExceptionTypes exceptions,
        LogSeverity least)
    {
        if (calls.Any(c => HasException(c.Call, exceptions)))
        {
            return;
        }

        foreach (var (call, level) in calls)
        {
            // A warning with the message is mostly meant: what is expected needs no stack.
            if (level >= least && (level > LogSeverity.Warning || !call.Mentions(variable)) && !IsExplained(call))
            {
                var problem = IsWritten(call, exceptions)
                    ? "The exception is a text in the message, and its type and stack are no data of the log"
                    : "The log says that something failed, and not what: the exception is not passed";
                context.ReportDiagnostic(
                    Diagnostic.Create(WithoutException, call.Syntax.GetLocation(), call.TargetMethod.Name, variable?.Name ?? "exception", problem));
            }
        }
    }

    // 'The task is not awaited, so that the failure would be lost' is a reason.
    private static bool IsExplained(IOperation call) => call.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement && Explanation.IsBefore(statement);

    private static bool HasException(IInvocationOperation call, ExceptionTypes exceptions) =>
        ExceptionsIn(call, exceptions).Any(value => value.Parent is not IPropertyReferenceOperation && !IsText(value));

    // '$"Failed: {e}"' and 'e.ToString()', which hold the stack too. Of 'e.Message' not even that is passed.
    private static bool IsWritten(IInvocationOperation call, ExceptionTypes exceptions) => ExceptionsIn(call, exceptions).Any(IsText);

    private static IEnumerable<IOperation> ExceptionsIn(IInvocationOperation call, ExceptionTypes exceptions) => call.Arguments
        .SelectMany(argument => argument.Value.DescendantsAndSelf())
        .Where(value => value is not (IInstanceReferenceOperation or IConversionOperation) && value.Type.Is(exceptions.Exception));

    private static bool IsText(IOperation exception) => exception.Consumer() switch
    {
        IInterpolationOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } => true,
        IInvocationOperation call => call.Instance == exception,
        _ => false,
    };

    // Only what is thrown in any case: a condition may tell what is handled here from what is not.
    private static void JudgeThrown(
        OperationAnalysisContext context, ICatchClauseOperation clause, List<(IInvocationOperation Call, LogSeverity Level)> calls, ILocalSymbol? variable)
    {
        if (clause.Handler.Operations.LastOrDefault() is not { } last || !Throws(last, variable))
        {
            return;
        }

        foreach (var (call, _) in calls)
        {
            if (call.Mentions(variable) && IsFollowedBy(last, call, clause) && !IsExplained(call))
            {
                context.ReportDiagnostic(Diagnostic.Create(LoggedAndThrown, call.Syntax.GetLocation()));
            }
        }
    }

    // In the block itself, or in one of a condition that does not leave the clause.
    private static bool IsFollowedBy(IOperation last, IInvocationOperation call, ICatchClauseOperation clause) =>
        call.Syntax.SpanStart < last.Syntax.SpanStart
        && call.Ancestors().TakeWhile(around => around != clause.Handler).All(around => around
            is IExpressionStatementOperation or IConditionalOperation || GoesOn(around));

    private static bool GoesOn(IOperation around) =>
        around is IBlockOperation { Operations: var statements } && !statements.Any(s => s is IReturnOperation or IThrowOperation or IBranchOperation);

    // One that takes over only the message leaves the rest to the log.
    private static bool Carries(IOperation thrown, ILocalSymbol variable) =>
        thrown.DescendantsAndSelf().Any(o => o.RefersTo(variable) && o.Parent is not IPropertyReferenceOperation);

    private static bool Throws(IOperation last, ILocalSymbol? variable)
    {
        var thrown = last is IExpressionStatementOperation statement ? statement.Operation : last;
        return thrown is IThrowOperation { Exception: var exception } && (exception is null || variable is null || Carries(exception, variable));
    }
}
