namespace Standards.Benchmarks.Measuring;

/// <summary>
/// Runs of two variants, taken alternately. Ratios are formed within a pair first, because what disturbs a machine for a
/// while disturbs both halves of a pair.
/// </summary>
internal sealed class PairedComparison
{
    /// <param name="baseline">Runs of the variant that is compared with, in the order in which they were taken.</param>
    /// <param name="candidate">Runs of the variant of interest; as many, each taken right after its partner.</param>
    public PairedComparison(IReadOnlyList<Measurement> baseline, IReadOnlyList<Measurement> candidate)
    {
        if (baseline.Count != candidate.Count || baseline.Count == 0)
        {
            throw new ArgumentException($"{baseline.Count} and {candidate.Count} runs do not form pairs.", nameof(candidate));
        }

        BaselineWall = Statistics.Of(baseline.Select(m => m.Wall.TotalSeconds));
        CandidateWall = Statistics.Of(candidate.Select(m => m.Wall.TotalSeconds));
        WallRatio = Statistics.Of(baseline.Zip(candidate, (b, c) => c.Wall / b.Wall));
        if (baseline.Concat(candidate).All(m => m.Cpu > TimeSpan.Zero))
        {
            BaselineCpu = Statistics.Of(baseline.Select(m => m.Cpu!.Value.TotalSeconds));
            CandidateCpu = Statistics.Of(candidate.Select(m => m.Cpu!.Value.TotalSeconds));
            CpuRatio = Statistics.Of(baseline.Zip(candidate, (b, c) => c.Cpu!.Value / b.Cpu!.Value));
        }
    }

    /// <summary>Seconds; null where the platform cannot tell.</summary>
    public Statistics? BaselineCpu { get; }

    /// <summary>Seconds; null where the platform cannot tell.</summary>
    public Statistics? CandidateCpu { get; }

    /// <summary>Candidate divided by baseline, pair by pair; null where the platform cannot tell.</summary>
    public Statistics? CpuRatio { get; }

    /// <summary>Seconds.</summary>
    public Statistics BaselineWall { get; }

    /// <summary>Seconds.</summary>
    public Statistics CandidateWall { get; }

    /// <summary>Candidate divided by baseline, pair by pair.</summary>
    public Statistics WallRatio { get; }

    /// <summary>Whether the median CPU ratio is within the target; null without a target or without a CPU clock.</summary>
    public bool? Reaches(double? target) => target is null || CpuRatio is null ? null : CpuRatio.Value.Median <= target;
}
