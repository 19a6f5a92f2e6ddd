using Standards.Checks.Engine.Baselines;

namespace Standards.Checks.Reporting.Model;

/// <summary>How far the known old findings have burned down.</summary>
/// <param name="Accepted">Findings that were ever taken into the baseline.</param>
/// <param name="Recorded">Findings that stand in it now.</param>
/// <param name="Present">Those of them that the last build found.</param>
/// <param name="History">When and why it grew, oldest first.</param>
public sealed record BaselineProgress(int Accepted, int Recorded, int Present, IReadOnlyList<BaselineHistory> History)
{
    /// <summary>Findings that were repaired and taken out.</summary>
    public int Pruned => Accepted - Recorded;

    /// <summary>Findings that were repaired and still stand in the file.</summary>
    public int Gone => Recorded - Present;

    /// <summary>How much is done, in percent, rounded down.</summary>
    public int Done => Accepted == 0 ? 100 : (int)(100L * (Accepted - Present) / Accepted);

    /// <summary>The progress; null for a repository without a baseline.</summary>
    public static BaselineProgress? Of(Baseline baseline, int present)
    {
        if (baseline is { IsEmpty: true, History.Count: 0 })
        {
            return null;
        }

        // A count that was written by hand may be anything; STD0031 says so, and here the parts still add up.
        var recorded = (int)Math.Clamp(baseline.Findings, present, int.MaxValue);
        var accepted = (int)Math.Clamp(baseline.History.Sum(h => (decimal)h.Added), recorded, int.MaxValue);
        return new BaselineProgress(accepted, recorded, present, baseline.History);
    }
}
