using Standards.Checks.Exemptions;
using Standards.Checks.Findings;

namespace Standards.Checks.Baselines;

/// <summary>What one run takes from a baseline: each entry holds as many findings as it counts.</summary>
public sealed class BaselineUse(Baseline baseline)
{
    /// <summary>The baseline.</summary>
    public Baseline Baseline => baseline;

    /// <summary>Takes one finding from the baseline; null when it is a new one.</summary>
    public Exemption? TryTake(Finding finding)
    {
        _ = finding;
        return null;
    }
}
