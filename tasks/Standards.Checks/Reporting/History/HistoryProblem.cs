using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Reporting.History;

/// <summary>What is wrong with the history file.</summary>
/// <param name="Message">A sentence without a full stop.</param>
/// <param name="Position">Where in the file.</param>
public sealed record HistoryProblem(string Message, Position Position);
