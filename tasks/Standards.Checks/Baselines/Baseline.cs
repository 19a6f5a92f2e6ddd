namespace Standards.Checks.Baselines;

/// <summary>The old findings that a repository knows: <c>standards.baseline.json</c>.</summary>
public sealed class Baseline(IReadOnlyList<BaselineEntry> entries)
{
    /// <summary>Name of the file at the repository root.</summary>
    public const string FileName = "standards.baseline.json";

    /// <summary>A repository without a baseline.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>In ordinal order of path, rule, text.</summary>
    public IReadOnlyList<BaselineEntry> Entries => entries;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => entries.Count == 0;
}
