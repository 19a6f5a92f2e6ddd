using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Policies.Layers;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Model;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Commands.Verifying;

/// <summary>
/// A verdict over a checkout that nothing in the checkout can argue away: no file of MSBuild is evaluated, the rules are those of the package that runs,
/// and what the base commit demanded counts beside what the change demands. Clauses <c>quality-gates-block</c>, <c>standards-compliance-check</c>.
/// </summary>
public sealed class VerifyCommand(VerifyOptions options)
{
    private readonly List<Finding> _proof = [];
    private readonly List<ExemptionChange> _news = [];
    private BasePolicy? _base;
    private string? _commit;

    /// <summary>Runs the engine over the checkout and compares the report of its build.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public VerifyResult Execute(CancellationToken cancellationToken)
    {
        var load = new PolicyLoadOptions(options.Root, options.PackageFolder, options.Today, ContinuousIntegration: true);
        var head = PolicyLoader.Load(load);
        RequireLayers(head);
        var (given, demanded) = WithBase(head, load, cancellationToken);
        // Listed once for all that judge it.
        var snapshot = RepositoryReader.Read(options.Root, new RepositoryReaderOptions { Environment = options.Environment }, cancellationToken);
        var run = Run("head", given, snapshot, cancellationToken);
        var weakened = demanded is null ? [] : Beyond(Run("base", demanded, snapshot, cancellationToken).Verdicts, run.Verdicts);
        if (run.Summary.Files == 0)
        {
            Lacks("", "the checkout has no files", "Check out the commit, and name the folder that holds it");
        }

        Compare(snapshot, cancellationToken);
        var proof = _proof.Select(finding => new Verdict(finding, Severity.Error));
        return new VerifyResult(
            run.Summary, [.. proof.Concat(run.Verdicts).Order(Verdict.Order)], weakened, [.. _news, .. NewComments(run.Verdicts, cancellationToken)]);
    }

    private RepositoryRunResult Run(string name, PolicySet set, RepositorySnapshot snapshot, CancellationToken cancellationToken) =>
        new RepositoryRun(new RepositoryRunOptions(options.Root, Path.Combine(options.WorkFolder, name), options.Today, options.Severities, options.SdkVersion)
        {
            Environment = options.Environment,
            PackageFolder = options.PackageFolder,
            Base = _commit ?? "",
            PolicySet = set,
            Snapshot = snapshot,
        }).Execute(cancellationToken);

    // What judges the checkout, and what judges it once more: the base commit's policy where the change touches it.
    private (PolicySet Given, PolicySet? Demanded) WithBase(PolicySet head, PolicyLoadOptions load, CancellationToken cancellationToken)
    {
        if (options.Base.Length == 0)
        {
            return (head, null);
        }

        _base = new BasePolicy(options.Root, Path.Combine(options.WorkFolder, "policy"), options.Environment);
        _commit = _base.Resolve(options.Base, cancellationToken);
        if (_commit is null)
        {
            Lacks("", $"the base commit '{options.Base}' is not in this clone", "Fetch it: check out with the whole history, or 'git fetch origin' the branch");
            return (head, null);
        }

        var commit = _base.Load(_commit, load, cancellationToken);
        var (waivers, baseline, news) = ChangedExemptions.Of(options.Root, head, commit);
        _news.AddRange(news);
        var given = head with { Waivers = waivers, Baseline = Judged(baseline, head) };
        var isSame = options.AcceptsPolicyChange || (commit.PolicyFiles.Count == head.PolicyFiles.Count && commit.PolicyFiles.All(_base.IsAsInCheckout));
        return (given, isSame ? null : commit with { Waivers = waivers, Baseline = Judged(baseline, commit), Findings = [] });
    }

    // What it holds of rules that the policy makes mandatory.
    private Baseline Judged(Baseline baseline, PolicySet set) =>
        new ApprovalRules(set.Policy, options.Today, continuousIntegration: true).Judge(baseline).Baseline;

    // Findings about the policy's own files belong to the policy that they stand in.
    private static IReadOnlyList<Verdict> Beyond(IReadOnlyList<Verdict> demanded, IReadOnlyList<Verdict> verdicts)
    {
        var known = verdicts.Where(v => v.IsOpen && v.Severity == Severity.Error).Select(v => v.Finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. demanded.Where(v => v.IsOpen && v.Severity == Severity.Error && v.Finding.Rule.Category != "policy" && !known.Contains(v.Finding.Fingerprint)),
        ];
    }

    private void RequireLayers(PolicySet head)
    {
        var extended = LayerPackages.Of(options.Root).Select(package => package.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var layer in options.RequiredLayers)
        {
            var isThere = extended.Contains(layer)
                || head.PolicyFiles.Any(file => file.Size >= 0 && Path.GetRelativePath(options.Root, file.Path).Replace('\\', '/') == layer);
            if (!isThere)
            {
                Lacks("standards.yml", $"the policy does not extend '{layer}', which is required here", $"Write it into 'extends' of standards.yml again");
            }
        }
    }

    private void Compare(RepositorySnapshot snapshot, CancellationToken cancellationToken)
    {
        if (options.ReportFolder is { } folder)
        {
            var commit = Commit.Find(options.Root, options.Environment, cancellationToken)?.Id;
            _proof.AddRange(
                new ReportProof(folder).Check(options.SdkVersion, commit, snapshot.Files.Count(file => file.IsTracked), BuiltProjects.Of(snapshot)));
        }
    }

    private IEnumerable<ExemptionChange> NewComments(IReadOnlyList<Verdict> verdicts, CancellationToken cancellationToken) =>
        _base is null || _commit is null ? [] : ChangedComments.Of(_base, _commit, verdicts, cancellationToken);

    private void Lacks(string path, string message, string fix) => _proof.Add(new Finding(RuleCatalog.VerdictProof, path, 0, 0, message, fix));
}
