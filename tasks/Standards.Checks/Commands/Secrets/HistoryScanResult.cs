using Standards.Checks.Engine.Verdicts;

namespace Standards.Checks.Commands.Secrets;

/// <summary>What the search of the history found.</summary>
/// <param name="Verdicts">Open ones in the order in which the values came; the path is <c>file@commit</c>.</param>
/// <param name="Commits">Commits that were looked at.</param>
/// <param name="Blobs">Contents that were searched.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="InHead">Open values that HEAD still has.</param>
/// <param name="Remarks">What was left out and why: sentences.</param>
/// <param name="Failure">Why nothing was searched, a sentence without its full stop; null when it was.</param>
public sealed record HistoryScanResult(
    IReadOnlyList<Verdict> Verdicts, int Commits, int Blobs, long Bytes, int InHead, IReadOnlyList<string> Remarks, string? Failure = null)
{
    /// <summary>What was not searched although the search has to be whole: sentences. Empty where secrets do not fail.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];
}
