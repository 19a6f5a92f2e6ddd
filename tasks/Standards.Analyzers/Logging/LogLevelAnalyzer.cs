using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Errors;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Logging;

/// <summary>
/// STD1502: a caught failure that is logged below a warning and goes no further; a critical line that nothing ends the process after; and a message whose words
/// say another level than its call: a success that is an error, a failure that is information. Clauses: <c>log-level-semantics</c>,
/// <c>log-errors-at-right-level</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LogLevelAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1502",
        "Log levels have fixed meanings",
        "{0}. Information is for normal events, Warning for odd ones that are handled, Error for failures, and Critical for the end of the process.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation) && LogTypes.Of(compilation) is { } logs && ExceptionTypes.Of(compilation) is { } exceptions)
        {
            context.RegisterOperationAction(operation => Analyze(operation, logs, exceptions), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, LogTypes logs, ExceptionTypes exceptions)
    {
        var call = (IInvocationOperation)context.Operation;
        if (logs.LevelOf(call) is { } level && ProblemOf(call, level, logs, exceptions, context.ContainingSymbol) is { } problem && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), problem));
        }
    }

    private static string? ProblemOf(IInvocationOperation call, LogSeverity level, LogTypes logs, ExceptionTypes exceptions, ISymbol member)
    {
        if (level == LogSeverity.Critical && !EndsAfter(call) && !IsAtTheEnd(call, member))
        {
            return "The process goes on after this critical line";
        }

        return call.Around<ICatchClauseOperation>() is { } clause
            ? ProblemInCatch(call, clause, level, logs, exceptions)
            : ProblemOfWords(call, level);
    }

    private static string? ProblemInCatch(
        IInvocationOperation call, ICatchClauseOperation clause, LogSeverity level, LogTypes logs, ExceptionTypes exceptions)
    {
        if (level <= LogSeverity.Information)
        {
            return !ExpectedFailures.Contains(clause, level) && IsHidden(call, clause, logs, exceptions)
                ? $"A failure that is caught here is logged as {level}"
                : null;
        }

        return level == LogSeverity.Warning && clause.Handler.OfSameFunction().Any(StopsProcess) ? "The process ends after this warning" : null;
    }

    // Only outside of a catch: within, the words tell of what was caught, and the level of what becomes of it.
    private static string? ProblemOfWords(IInvocationOperation call, LogSeverity level) =>
        LogPlaceholders.TemplateOf(call) is { } text && !IsThrownBehind(call) ? ProblemOf(text, level) : null;

    // 'log.LogInformation("Failed to add {Id}", id); throw new BadRequestException();'.
    private static bool IsThrownBehind(IInvocationOperation call) =>
        call.Parent is IExpressionStatementOperation { Parent: IBlockOperation block } statement
        && block.Operations.IndexOf(statement) is var index
        && index + 1 < block.Operations.Length
        && block.Operations[index + 1] is IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation };

    private static string? ProblemOf(string text, LogSeverity level) => level switch
    {
        LogSeverity.Information when LogWords.TellFailure(text) => "A failure is logged as Information",
        >= LogSeverity.Warning when LogWords.TellSuccess(text) => $"A success is logged as {level}",
        _ => null,
    };

    // Where the clause throws, gives the exception to something else, or logs a warning too, that is where the failure is seen.
    private static bool IsHidden(IInvocationOperation call, ICatchClauseOperation clause, LogTypes logs, ExceptionTypes exceptions)
    {
        var variable = ExceptionTypes.VariableOf(clause);
        return !exceptions.IsEnd(clause.ExceptionType)
            && clause.Filter is null
            && (exceptions.IsGeneral(clause) || call.Mentions(variable))
            && !Explanation.IsIn(clause.Syntax)
            && !clause.Handler.OfSameFunction().Any(o => Shows(o, variable, logs));
    }

    private static bool Shows(IOperation operation, ILocalSymbol? variable, LogTypes logs) => operation switch
    {
        IThrowOperation => true,
        IAssignmentOperation kept => kept.Value.RefersTo(variable),
        IInvocationOperation other => logs.LevelOf(other) >= LogSeverity.Warning || IsGiven(other, variable, logs),
        _ => false,
    };

    private static bool IsGiven(IInvocationOperation call, ILocalSymbol? variable, LogTypes logs) =>
        variable is not null && !logs.IsLog(call) && call.Arguments.Any(a => a.Value.RefersTo(variable));

    private static bool EndsAfter(IInvocationOperation call) =>
        (call.NestedFunctionOperation() ?? call.Root()).Descendants().Any(o => o.Syntax.SpanStart > call.Syntax.SpanStart && Ends(o));

    private static bool StopsProcess(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "StopApplication" } or { Name: "Exit" or "FailFast", ContainingType.Name: "Environment" } };

    private static bool Ends(IOperation operation) => operation switch
    {
        IThrowOperation => true,
        IInvocationOperation { TargetMethod.Name: var name } =>
            name is "Exit" or "FailFast" or "StopApplication" or "StopAsync" or "Kill" or "Abort" or "Shutdown",
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "ExitCode" } } => true,
        IReturnOperation { ReturnedValue.ConstantValue: { HasValue: true, Value: not (0 or true or false or null) } } => true,
        _ => false,
    };

    // The entry point returns, and what handles what nobody handled is called by the end itself.
    private static bool IsAtTheEnd(IOperation call, ISymbol member) =>
        member.Name is WellKnownMemberNames.EntryPointMethodName or WellKnownMemberNames.TopLevelStatementsEntryPointMethodName
        || IsOfEnd(member.Name)
        || call.Ancestors().Any(o => o is IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event.Name: var name } } && IsOfEnd(name));

    private static bool IsOfEnd(string name) =>
        name.IndexOf("Unhandled", StringComparison.Ordinal) >= 0
        || name.IndexOf("Fatal", StringComparison.Ordinal) >= 0
        || name.IndexOf("Crash", StringComparison.Ordinal) >= 0
        || name.IndexOf("Critical", StringComparison.Ordinal) >= 0;
}
