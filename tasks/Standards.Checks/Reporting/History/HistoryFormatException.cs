namespace Standards.Checks.Reporting.History;

/// <summary>A value of the history file that is not what the format says.</summary>
internal sealed class HistoryFormatException(string message) : Exception(message);
