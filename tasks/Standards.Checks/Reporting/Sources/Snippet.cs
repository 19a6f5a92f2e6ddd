namespace Standards.Checks.Reporting.Sources;

/// <summary>A few lines of a file around the line of a finding.</summary>
/// <param name="First">1-based number of the first line.</param>
/// <param name="Lines">Without line ends, each cut at a bounded length.</param>
/// <param name="Marked">1-based number of the line of the finding.</param>
public sealed record Snippet(int First, IReadOnlyList<string> Lines, int Marked);
