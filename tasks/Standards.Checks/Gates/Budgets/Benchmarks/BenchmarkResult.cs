using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Gates.Budgets.Benchmarks;

/// <summary>What was measured of one benchmark. Times in nanoseconds for one operation.</summary>
/// <param name="Name">The full name with the parameters, and the job where a run has several.</param>
/// <param name="Mean">Mean time.</param>
/// <param name="Margin">Half the width of the confidence interval; null when there are too few measurements for one.</param>
/// <param name="Runs">Number of measurements.</param>
/// <param name="Allocated">Bytes for one operation; null when the run did not diagnose memory.</param>
internal sealed record BenchmarkResult(string Name, decimal Mean, decimal? Margin, int Runs, decimal? Allocated)
{
    /// <summary>95 of 100 measurements are not longer; null when the exporter did not write it.</summary>
    public decimal? P95 { get; init; }

    /// <summary>The job, which tells results of one name apart.</summary>
    public string Job { get; init; } = "";

    /// <summary>The file and the line of it.</summary>
    public Location Location { get; init; }
}
