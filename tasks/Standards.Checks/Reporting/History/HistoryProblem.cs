namespace Standards.Checks.Reporting.History;

/// <summary>What is wrong with the history file.</summary>
/// <param name="Message">A sentence without a full stop.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
public sealed record HistoryProblem(string Message, int Line, int Column);
