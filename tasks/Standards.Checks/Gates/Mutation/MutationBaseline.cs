using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Findings;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Mutation;

/// <summary>The part of the baseline that a mutation run knows: mutants that no test notices by file, and the scores that are too low.</summary>
public static class MutationBaseline
{
    /// <summary>Whether an entry comes from a mutation run, which no build makes anew.</summary>
    public static bool Covers(string rule) => rule == RuleCatalog.MutationSurvivorGrowth.Id || rule == RuleCatalog.MutationCriticalScore.Id;

    /// <summary>Whether a finding means that the run is not whole, so that nothing may be recorded.</summary>
    public static bool IsObstacle(Finding finding) =>
        finding.Rule == RuleCatalog.MutationPathMutated || finding.Rule == RuleCatalog.MutationReportWhole || finding.Rule == RuleCatalog.MutationReportCurrent;

    /// <summary>
    /// The baseline with the state of a run instead of its old one. Null when it would grow and <paramref name="reason"/> is empty; the first record needs
    /// none.
    /// </summary>
    /// <param name="old">The baseline so far.</param>
    /// <param name="result">A run that is whole, judged without a baseline.</param>
    /// <param name="snapshot">The files of the repository; what the run does not speak of stays as it was while its file is there.</param>
    /// <param name="reason">Why fewer mutants may be noticed.</param>
    public static (Baseline? Baseline, long Added) Record(Baseline old, MutationGateResult result, RepositorySnapshot snapshot, string reason)
    {
        var tried = result.Files.Where(f => f.Mutants.Count > 0).ToList();
        var paths = tried.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        BaselineEntry[] fresh =
        [
            .. tried
                .Where(f => f.Open.Any())
                .Select(f => new BaselineEntry(RuleCatalog.MutationSurvivorGrowth.Id, f.Path, SurvivorRatchet.Text, f.Open.Count())),
            .. result.Findings
                .Where(f => f.Rule == RuleCatalog.MutationCriticalScore)
                .Select(f => new BaselineEntry(f.Rule.Id, "", BaselineText.Normalise(f.Lasting), 1)),
        ];
        return MeasuredState.Replace(
            old,
            e => Covers(e.Rule) && (paths.Contains(e.Path) || snapshot.Find(e.Path) is null),
            fresh,
            SurvivorRatchet.IsOn(old) ? "" : "mutation score adopted",
            reason);
    }

    // The score belongs to no file: the first survivor, where it is shown, is another one after each change.
    internal static bool Holds(Baseline baseline, string identity) =>
        baseline.Entries.Any(e => e.Rule == RuleCatalog.MutationCriticalScore.Id && e.Path.Length == 0 && e.Text == BaselineText.Normalise(identity));
}
