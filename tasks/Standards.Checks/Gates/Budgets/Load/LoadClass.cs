using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Budgets.Load;

/// <summary>What was measured of a class of endpoints. Null: not measured. Times in nanoseconds.</summary>
internal sealed record LoadClass(string Name)
{
    /// <summary>Half of the requests are not longer.</summary>
    public decimal? P50 { get; init; }

    /// <summary>95 of 100 requests are not longer.</summary>
    public decimal? P95 { get; init; }

    /// <summary>99 of 100 requests are not longer.</summary>
    public decimal? P99 { get; init; }

    /// <summary>Share of requests that failed, from 0 to 1.</summary>
    public decimal? ErrorRate { get; init; }

    /// <summary>Requests a second.</summary>
    public decimal? Throughput { get; init; }

    /// <summary>Where the result has it.</summary>
    public PlacedNode At { get; init; }
}
