using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.Projects;
using Standards.Checks.Rules.Advisories.Files;
using Standards.Checks.Rules.Complexity;
using Standards.Checks.Rules.Dependencies.SdkPins;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Composition;

/// <summary>
/// One run of the repository's checks. Nothing changed since the last run: its verdicts are given again without parsing the policy
/// or any file. Something changed: only the checks whose files changed run.
/// </summary>
public sealed class RepositoryRun(RepositoryRunOptions options)
{
    private readonly KeptState _state = new(options);

    /// <summary>Runs the checks and writes the state for the next run.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled; the state is as before.</exception>
    public RepositoryRunResult Execute(CancellationToken cancellationToken)
    {
        OutputFolders.Create(options.OutputFolder);
        var snapshot = Files(cancellationToken);
        var fingerprint = SnapshotFingerprint.Of(snapshot.LinkedFolders.Count == 0 ? snapshot.Files : [.. snapshot.Files, .. snapshot.LinkedFolders]);
        if (_state.LastRun(fingerprint) is { } last)
        {
            return last;
        }

        var set = options.PolicySet ?? PolicyLoader.Load(options.Policy);
        var policy = set.Policy;
        var cache = _state.Results(set);
        var context = new CheckContext(snapshot, policy, options.Today, cancellationToken)
        {
            Facts = _state.Facts(),
            Base = options.Base,
            DueBefore = options.DueBefore ?? options.Today,
        };
        var runner = new CheckRunner(CheckCatalog.FileChecks, options.RepositoryChecks);
        var findings = Find(context, set, runner.Run(context, cache));
        var resolver = new SeverityResolver(policy, options.Severities);
        var judge = new ExemptionJudge(set.Waivers, set.Baseline, path => BaselineCheck.Exists(snapshot, path));
        var result = new RepositoryRunResult(
            RunSummaries.Of(context, options.Severities, runner),
            judge.Apply(resolver.Judge(findings)),
            set.Stamp + AdvisoryStamp.Of(snapshot, policy.Dependencies.Advisories.File),
            policy.Budgets.Assembly is not null || policy.Budgets.Projects.Count > 0,
            BudgetFile.Read(snapshot).MayHaveSizes,
            !new AnalyzerPolicy(set, options.Severities, options.IsCollecting).IsDefault,
            [.. set.PolicyFiles, .. set.ExemptionFiles],
            cache.Computed)
        {
            IsDeployed = Deployables.IsDeployed(policy),
        };

        cancellationToken.ThrowIfCancellationRequested();
        _state.Keep(context, cache, fingerprint, result, isProven: !findings.Any(ResultCache.IsUnproven));
        return result;
    }

    private RepositorySnapshot Files(CancellationToken cancellationToken) =>
        options.Snapshot ?? RepositoryReader.Read(options.Root, ReaderOptions, cancellationToken);

    // What the checks find, and what is said of the repository's own policy.
    private IReadOnlyList<Finding> Find(CheckContext context, PolicySet set, IReadOnlyList<Finding> ofChecks)
    {
        var snapshot = context.Snapshot;
        IReadOnlyList<Finding> findings =
        [
            .. set.Findings,
            .. PolicyNames.Check(snapshot),
            .. ofChecks,
            .. BaselineCheck.Find(set.Baseline, snapshot),
            .. SdkContentRule.Check(snapshot, options.InstalledSdks),
            .. LinkTargets.Check(snapshot),
            .. snapshot.Files.Count == 0 ? [NothingToCheck] : (IEnumerable<Finding>)[],
        ];
        return [.. findings, .. UnusedWaivers.InRepository(set.Waivers, findings, snapshot)];
    }

    // A run that saw nothing must not look like one that found nothing.
    private static Finding NothingToCheck => new(
        RuleCatalog.CheckInputReadable,
        "",
        0,
        0,
        "the run saw no file of the repository, so nothing was checked",
        "Build a project of the repository that holds it, remove what sets StandardsRepositoryRoot, and see with 'git status --ignored' what git leaves out");

    private RepositoryReaderOptions ReaderOptions => new()
    {
        CacheFile = _state.UntrackedFile,
        Environment = options.Environment,
    };
}
