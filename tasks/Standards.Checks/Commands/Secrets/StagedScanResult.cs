using Standards.Checks.Engine.Verdicts;

namespace Standards.Checks.Commands.Secrets;

/// <summary>What the search of the staged files found.</summary>
/// <param name="Verdicts">In the order of all outputs. Lines are those of the staged text.</param>
/// <param name="Files">Files that are staged, searched or not.</param>
/// <param name="Conflicts">Files whose conflict is not resolved: nothing of them is staged.</param>
/// <param name="Failure">Why nothing was searched, a sentence without its full stop; null when it was.</param>
public sealed record StagedScanResult(IReadOnlyList<Verdict> Verdicts, int Files, int Conflicts, string? Failure = null);
