using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Budgets.Load;

/// <summary>What load tests, starts and tests of queries measured, from all files.</summary>
internal sealed class LoadResults
{
    /// <summary>Endpoints by class, in ordinal order.</summary>
    public SortedDictionary<string, LoadClass> Classes { get; } = new(StringComparer.Ordinal);

    /// <summary>Queries by name, in ordinal order.</summary>
    public SortedDictionary<string, LoadQuery> Queries { get; } = new(StringComparer.Ordinal);

    /// <summary>Nanoseconds to ready; null when not measured.</summary>
    public decimal? Startup { get; set; }

    /// <summary>Where the result has it.</summary>
    public PlacedNode StartupAt { get; set; }

    /// <summary>Bytes at most; null when not measured.</summary>
    public decimal? Memory { get; set; }

    /// <summary>Where the result has it.</summary>
    public PlacedNode MemoryAt { get; set; }

    /// <summary>The commit that was measured; empty when unknown.</summary>
    public string Commit { get; set; } = "";

    /// <summary>Why what is over its budget became worse; only a baseline has them.</summary>
    public IReadOnlyList<string> Reasons { get; set; } = [];

    /// <summary>Whether nothing was measured.</summary>
    public bool IsEmpty => Classes.Count == 0 && Queries.Count == 0 && Startup is null && Memory is null;
}
