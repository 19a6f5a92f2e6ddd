using System.Globalization;

namespace Standards.Checks.Artifacts.Sbom;

/// <summary>The time that a document carries. Never the clock: the same commit gives the same bytes.</summary>
/// <param name="Value">Whole seconds in UTC; null when there is neither a commit nor an epoch.</param>
/// <param name="Source"><c>commit</c>, <c>SOURCE_DATE_EPOCH</c> or <c>none</c>.</param>
public sealed record SbomTime(DateTimeOffset? Value, string Source)
{
    /// <summary>Neither is known.</summary>
    public static SbomTime None { get; } = new(null, "none");

    // The end of the year 9999, the last that a time stamp can hold.
    private const long MaxSeconds = 253402300799;

    /// <summary>The epoch if it is a number of seconds, else the commit if it is one, else none.</summary>
    /// <param name="epoch"><c>SOURCE_DATE_EPOCH</c>, see reproducible-builds.org.</param>
    /// <param name="commit">What <c>git show -s --format=%ct</c> answers.</param>
    public static SbomTime Of(string epoch, string commit) =>
        Seconds(epoch) is { } given ? new(given, "SOURCE_DATE_EPOCH")
        : Seconds(commit) is { } committed ? new(committed, "commit")
        : None;

    /// <summary><c>2026-01-31T12:00:00Z</c>; empty when there is none.</summary>
    public override string ToString() => Value?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    private static DateTimeOffset? Seconds(string text) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= MaxSeconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
