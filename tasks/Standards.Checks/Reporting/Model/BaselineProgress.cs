using Standards.Checks.Baselines;

namespace Standards.Checks.Reporting.Model;

/// <summary>How far the known old findings have burned down.</summary>
/// <param name="Accepted">Findings that were ever taken into the baseline.</param>
/// <param name="Recorded">Findings that stand in it now.</param>
/// <param name="Present">Those of them that the last build found.</param>
public sealed record BaselineProgress(int Accepted, int Recorded, int Present)
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
        if (baseline.IsEmpty)
        {
            return null;
        }

        var recorded = Math.Max(present, baseline.Entries.Sum(entry => entry.Count));
        return new BaselineProgress(recorded, recorded, present);
    }
}
