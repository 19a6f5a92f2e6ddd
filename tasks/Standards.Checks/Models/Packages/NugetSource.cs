namespace Standards.Checks.Models.Packages;

/// <summary>A package source, or another place that a nuget.config names.</summary>
/// <param name="Key">Name of the source.</param>
/// <param name="Value">Address or path.</param>
/// <param name="Line">1-based line of its element.</param>
/// <param name="Column">1-based column of it.</param>
internal sealed record NugetSource(string Key, string Value, int Line, int Column);
