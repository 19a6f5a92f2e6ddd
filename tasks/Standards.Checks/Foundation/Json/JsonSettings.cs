namespace Standards.Checks.Foundation.Json;

/// <summary>A configuration file as .NET reads it: a list of keys with values, in the order of the file.</summary>
/// <param name="Entries">What stands before the place where reading ended, or all.</param>
/// <param name="Problem">Why the file cannot be read; null when it can.</param>
/// <param name="Line">1-based line of the problem.</param>
/// <param name="Column">1-based column of it.</param>
internal sealed record JsonSettings(IReadOnlyList<JsonEntry> Entries, string? Problem = null, int Line = 0, int Column = 0);
