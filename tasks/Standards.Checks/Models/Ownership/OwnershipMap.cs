namespace Standards.Checks.Models.Ownership;

/// <summary>Which rules win which files.</summary>
/// <param name="Ranks">By file, then by section: the winning rank, or -1.</param>
/// <param name="FirstFiles">By rule: the number of the first file that its pattern matches, or -1.</param>
/// <param name="IsComplete">False when the patterns need more work than is done; the rest then says nothing.</param>
internal sealed record OwnershipMap(IReadOnlyList<int[]> Ranks, IReadOnlyList<int> FirstFiles, bool IsComplete);
