using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Coverage;

/// <summary>The part of the baseline that a test run knows: lines without coverage by file, and the sums that are below their threshold.</summary>
public static class CoverageBaseline
{
    private static readonly HashSet<string> Sums =
    [
        RuleCatalog.CoverageSolutionLines.Id,
        RuleCatalog.CoverageSolutionBranches.Id,
        RuleCatalog.CoverageAssemblyLines.Id,
        RuleCatalog.CoverageNamedCode.Id,
    ];

    /// <summary>Whether an entry comes from a test run, which no build makes anew.</summary>
    public static bool Covers(string rule) => rule == RuleCatalog.CoverageUncoveredGrowth.Id || Sums.Contains(rule);

    /// <summary>Whether a finding means that the sums are not whole, so that nothing may be recorded.</summary>
    public static bool IsObstacle(Finding finding) =>
        finding.Rule == RuleCatalog.CoverageReportPresence
        || finding.Rule == RuleCatalog.CoverageReportWhole
        || finding.Rule == RuleCatalog.CoverageReportPerProject
        || finding.Rule == RuleCatalog.CoverageValueRange;

    /// <summary>
    /// The baseline with the state of a run instead of its old one. Null when it would grow and <paramref name="reason"/> is empty; the first record needs
    /// none.
    /// </summary>
    /// <param name="old">The baseline so far.</param>
    /// <param name="result">A run that is whole.</param>
    /// <param name="reason">Why more may be without coverage.</param>
    public static (Baseline? Baseline, long Added) Record(Baseline old, CoverageResult result, string reason)
    {
        BaselineEntry[] fresh =
        [
            .. UncoveredRatchet.Entries(result.Merged),
            .. result.Findings.Where(f => Sums.Contains(f.Rule.Id)).Select(f => new BaselineEntry(f.Rule.Id, f.Path, BaselineText.Normalise(f.Lasting), 1)),
        ];
        return MeasuredState.Replace(old, e => Covers(e.Rule), fresh, UncoveredRatchet.IsOn(old) ? "" : "coverage adopted", reason);
    }
}
