namespace Standards.Checks.Models.Versions;

/// <summary>The versions that a repository released, as its tags say.</summary>
public sealed record VersionTags
{
    /// <summary>Hash of the commit that is checked out; empty where there is none yet.</summary>
    public string Head { get; init; } = "";

    /// <summary>Tags of the prefix whose rest is a version.</summary>
    public IReadOnlyList<VersionTag> All { get; init; } = [];

    /// <summary>Tags at the commit that is checked out which have the prefix and then a digit, and are no version: <c>v1.2</c>. In ordinal order.</summary>
    public IReadOnlyList<string> Malformed { get; init; } = [];

    /// <summary>Whether the clone lacks the beginning of its history.</summary>
    public bool IsShallow { get; init; }

    /// <summary>Why git could not be asked, as the end of a sentence that begins with "git"; null when it could.</summary>
    public string? Failure { get; init; }

    /// <summary>The greatest version at the commit that is checked out; null when it has none.</summary>
    public VersionTag? AtHead => Greatest(All.Where(t => Head.Length > 0 && t.Commit == Head));

    /// <summary>The greatest version that the commit contains; null when it contains none.</summary>
    public VersionTag? Released => Greatest(All.Where(t => t.IsReachable));

    // Of two tags of one version the ordinal order of their names decides, so that every machine names the same.
    internal static VersionTag? Greatest(IEnumerable<VersionTag> tags) =>
        tags.Aggregate(
            (VersionTag?)null,
            (a, b) => a is null || b.Version.CompareTo(a.Version) is var order && (order > 0 || (order == 0 && string.CompareOrdinal(b.Name, a.Name) < 0))
                ? b
                : a);
}
