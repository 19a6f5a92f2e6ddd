using Standards.Checks.Composition;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Policies;

namespace Standards.Checks.Reporting.Changes;

/// <summary>Runs the checks over files of the commit at which the change began, and compares.</summary>
internal static class BaseFindings
{
    /// <summary>What the change brings and takes away; null where nothing was compared, with the reason where something should have been.</summary>
    /// <param name="options">With the base; without one nothing is compared.</param>
    /// <param name="head">What the build found in the checkout.</param>
    /// <param name="cancellationToken">Ends git and the checks.</param>
    public static (ChangedFindings? Changed, string Problem) Read(ReportOptions options, Report head, CancellationToken cancellationToken)
    {
        // A checkout that nothing judged differs from its base in nothing that is known.
        if (options.Base is not { } compared || !head.Summary.HasJudged)
        {
            return (null, "");
        }

        var root = options.Policy.Root;
        var git = new GitCommand(root, new RepositoryReaderOptions { Environment = options.Environment, GitTimeout = TimeSpan.FromSeconds(30) });
        var (commit, problem) = MergeBase.Find(git, compared.Commit, cancellationToken);
        if (commit is null)
        {
            return (null, Remark(compared, problem));
        }

        var folder = Path.Combine(compared.Folder, ".tree");
        (var snapshot, problem) = new BaseTree(root, folder, options.Environment).Write(commit, cancellationToken);
        if (snapshot is null)
        {
            return (null, Remark(compared, problem));
        }

        var policy = options.Policy with { Root = folder };
        var run = new RepositoryRun(new RepositoryRunOptions(
            folder,
            Path.Combine(compared.Folder, ".out"),
            policy.Today,
            SeverityOptions.Local with { ContinuousIntegration = policy.ContinuousIntegration },
            options.SdkVersion)
        {
            Environment = options.Environment,
            PackageFolder = policy.PackageFolder,
            PolicySet = PolicyLoader.Load(policy),
            Snapshot = snapshot,
        }).Execute(cancellationToken);
        return (ChangedFindings.Of(commit, run.Verdicts, head.Verdicts), "");
    }

    private static string Remark(ComparedBase compared, string problem) =>
        $"The base commit '{compared.Commit}' {problem}: what the change adds and removes is unknown.";
}
