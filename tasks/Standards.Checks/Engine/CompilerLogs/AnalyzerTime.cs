namespace Standards.Checks.Engine.CompilerLogs;

/// <summary>What the analyzer of a rule took, as the compiler measured it, summed over projects and frameworks.</summary>
/// <param name="Id">Id of the rule. Rules of one analyzer have the same time, that of the analyzer.</param>
/// <param name="Title">Title of the rule; empty where it has none.</param>
/// <param name="Milliseconds">Time on the clock in thousandths of a second; analyzers run beside each other.</param>
public sealed record AnalyzerTime(string Id, string Title, int Milliseconds);
