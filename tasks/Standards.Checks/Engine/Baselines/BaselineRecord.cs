namespace Standards.Checks.Engine.Baselines;

/// <summary>A baseline that was made anew, and how it differs.</summary>
/// <param name="Baseline">The new one.</param>
/// <param name="Added">Findings that are in it and were not.</param>
/// <param name="Removed">Findings that were in it and are gone.</param>
/// <param name="Beyond">Ids, in ordinal order, of diagnostics that were found and cannot be held: no table of the suppressor names them.</param>
public sealed record BaselineRecord(Baseline Baseline, int Added, long Removed, IReadOnlyList<string> Beyond)
{
    /// <summary>Ids, in ordinal order, of mandatory rules whose findings were left out, because nobody answers for them.</summary>
    public IReadOnlyList<string> Unapproved { get; init; } = [];

    /// <summary>How many findings of those rules were left out.</summary>
    public int Left { get; init; }

    /// <summary>Ids, in ordinal order, of mandatory rules whose findings this record holds under its approval; empty where it granted none.</summary>
    public IReadOnlyList<string> Granted { get; init; } = [];

    /// <summary>How many functions and files of each project are above the limits of complexity: most first, then by path.</summary>
    public IReadOnlyList<(string Project, int Count)> Complex { get; init; } = [];
}
