using Standards.Checks.Baselines;
using Standards.Checks.Findings;
using Standards.Checks.Waivers;

namespace Standards.Checks.Exemptions;

/// <summary>
/// Lets waivers and then the baseline hold verdicts. Remembers what was used, so that afterwards the rest can be named. One judge
/// serves one run; a baseline entry holds as many findings as it counts.
/// </summary>
public sealed class ExemptionJudge(WaiverSet waivers, Baseline baseline)
{
    private readonly HashSet<Waiver> usedWaivers = [];
    private readonly BaselineUse baselineUse = new(baseline);

    /// <summary>The waivers that held at least one finding.</summary>
    public IReadOnlySet<Waiver> UsedWaivers => usedWaivers;

    /// <summary>How much of the baseline held findings.</summary>
    public BaselineUse BaselineUse => baselineUse;

    /// <summary>The verdicts in their order, each with what holds it. Findings about the policy itself are never held.</summary>
    public IReadOnlyList<Verdict> Apply(IReadOnlyList<Verdict> verdicts)
    {
        if (waivers.IsEmpty && baseline.IsEmpty)
        {
            return verdicts;
        }

        var judged = new Verdict[verdicts.Count];
        for (var i = 0; i < judged.Length; i++)
        {
            judged[i] = verdicts[i] with { Exemption = Find(verdicts[i].Finding) };
        }

        return judged;
    }

    private Exemption? Find(Finding finding)
    {
        if (waivers.Find(finding) is { } waiver)
        {
            usedWaivers.Add(waiver);
            return waiver.Exemption;
        }

        return baselineUse.TryTake(finding);
    }
}
