namespace Standards.Checks.Gates.Coverage;

/// <summary>What one file contributes to one namespace of one assembly.</summary>
/// <param name="Assembly">Name without extension.</param>
/// <param name="Namespace">Full name; empty for the global one.</param>
/// <param name="File">The lines of this part of the file.</param>
public sealed record CoverageUnit(string Assembly, string Namespace, FileCoverage File);
