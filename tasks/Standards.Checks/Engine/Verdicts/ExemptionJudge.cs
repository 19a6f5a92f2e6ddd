using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;

namespace Standards.Checks.Engine.Verdicts;

/// <summary>
/// Lets comments, waivers and then the baseline hold verdicts. Remembers what was used, so that afterwards the rest can be named. One judge
/// serves one run; a baseline entry holds as many findings as it counts.
/// </summary>
/// <param name="waivers">The waivers that hold.</param>
/// <param name="baseline">The known old findings.</param>
/// <param name="exists">Whether a repository-relative path is a file; what the baseline knows of a file that is gone holds in any other.</param>
public sealed class ExemptionJudge(WaiverSet waivers, Baseline baseline, Func<string, bool>? exists = null)
{
    private readonly HashSet<Waiver> _usedWaivers = [];
    private readonly BaselineUse _baselineUse = new(baseline, exists);

    /// <summary>The waivers that held at least one finding.</summary>
    public IReadOnlySet<Waiver> UsedWaivers => _usedWaivers;

    /// <summary>How much of the baseline held findings.</summary>
    public BaselineUse BaselineUse => _baselineUse;

    /// <summary>The verdicts in their order, each with what holds it. Findings about the policy itself are never held.</summary>
    public IReadOnlyList<Verdict> Apply(IReadOnlyList<Verdict> verdicts)
    {
        if (waivers.IsEmpty && baseline is { IsEmpty: true, IsAwaited: false } && verdicts.All(v => v.Finding.AllowedBecause.Length == 0))
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
        // Before the others: what a comment allows needs none of them.
        if (finding.AllowedBecause.Length > 0)
        {
            return new Exemption(ExemptionKind.Comment, finding.AllowedBecause);
        }

        if (waivers.Find(finding) is { } waiver)
        {
            _usedWaivers.Add(waiver);
            return waiver.Exemption;
        }

        return _baselineUse.TryTake(finding);
    }
}
