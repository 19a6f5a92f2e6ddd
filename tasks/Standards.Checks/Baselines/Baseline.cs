namespace Standards.Checks.Baselines;

/// <summary>The old findings that a repository knows: <c>standards.baseline.json</c>.</summary>
public sealed class Baseline(IReadOnlyList<BaselineEntry> entries, IReadOnlyList<BaselineHistory>? history = null)
{
    /// <summary>Name of the file at the repository root.</summary>
    public const string FileName = "standards.baseline.json";

    /// <summary>A repository without a baseline.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>In the order of the file, which is that of path, rule, text when the command wrote it.</summary>
    public IReadOnlyList<BaselineEntry> Entries => entries;

    /// <summary>When and why it grew, oldest first.</summary>
    public IReadOnlyList<BaselineHistory> History => history ?? [];

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => entries.Count == 0;

    /// <summary>How many findings it holds.</summary>
    public long Findings => entries.Sum(e => (long)e.Count);

    /// <summary>Why an entry is in it: the one reason that the history gives, else only since when.</summary>
    public string Reason => History is [var only] ? only.Reason : "known since the baseline";

    /// <summary>Whether findings of a rule may be in it: all but those about the policy's own files.</summary>
    public static bool Covers(string rule) => !rule.StartsWith("STD0", StringComparison.Ordinal);
}
