using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Logging;

/// <summary>Failures that are a part of normal work, so that a line below a warning tells enough of them.</summary>
internal static class ExpectedFailures
{
    private static readonly HashSet<string> OfCallers = new(StringComparer.Ordinal)
    {
        "FormatException", "OverflowException", "AuthenticationException", "ValidationException", "WebSocketException", "ConnectionResetException",
        "BadHttpRequestException", "ObjectDisposedException",
    };

    private static readonly HashSet<string> Cleaning = new(StringComparer.Ordinal)
    {
        "Dispose", "DisposeAsync", "Close", "CloseAsync", "Delete", "DeleteAsync", "Kill", "Cancel", "CancelAsync", "Unsubscribe", "Abort",
    };

    /// <summary>
    /// Whether a clause catches one: what a caller sent or how it left; what only cleans up; and a failure of a chosen type that is written for diagnosis.
    /// </summary>
    /// <param name="clause">The clause.</param>
    /// <param name="level">The level of the line in it.</param>
    public static bool Contains(ICatchClauseOperation clause, LogSeverity level) =>
        (clause.ExceptionType is { } type && (OfCallers.Contains(type.Name) || type.Name.StartsWith("SecurityToken", StringComparison.Ordinal)))
        || (level <= LogSeverity.Debug && IsChosen(clause))
        || (clause.Parent is ITryOperation { Body.Operations: { Length: 1 } body } && CleansUp(body[0]));

    private static bool IsChosen(ICatchClauseOperation clause) =>
        clause.ExceptionType is { SpecialType: not SpecialType.System_Object, Name: not ("Exception" or "SystemException" or "ApplicationException") };

    // 'file.Delete();', 'if (File.Exists(path)) { File.Delete(path); }'.
    private static bool CleansUp(IOperation statement) =>
        statement.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => Cleaning.Contains(call.TargetMethod.Name))
        && !statement.DescendantsAndSelf().Any(o => o is ILoopOperation or ITryOperation);
}
