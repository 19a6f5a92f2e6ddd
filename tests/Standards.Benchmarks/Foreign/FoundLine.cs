namespace Standards.Benchmarks.Foreign;

/// <summary>A finding in foreign code.</summary>
/// <param name="Id">The rule or the diagnostic.</param>
/// <param name="Path">The file, below the folder that was named.</param>
/// <param name="Line">The line, from 1; 0 where a finding has no place.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What it says.</param>
/// <param name="Text">The source line.</param>
/// <param name="IsInTests">Whether the project is one of tests.</param>
internal sealed record FoundLine(string Id, string Path, int Line, int Column, string Message, string Text, bool IsInTests);
