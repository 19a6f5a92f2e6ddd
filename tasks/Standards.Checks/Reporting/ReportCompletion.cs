using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Gates.Coverage;
using Standards.Checks.Models.Projects;
using Standards.Checks.Policies;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Reporting.History;
using Standards.Checks.Reporting.Model;
using Standards.Checks.Reporting.Sources;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Reporting;

/// <summary>Adds to the findings of a build what only the report command looks at: the compiler's log, gates, the change, and what readers need.</summary>
/// <param name="options">What writing a report is told.</param>
/// <param name="store">What the build left.</param>
/// <param name="history">Recorded scores.</param>
internal sealed class ReportCompletion(ReportOptions options, ReportStore store, HistoryFile history)
{
    private string Root => options.Policy.Root;

    /// <summary>The whole report.</summary>
    /// <param name="build">What the build found.</param>
    /// <param name="cancellationToken">Ends git.</param>
    public ReportModel Complete(Report build, CancellationToken cancellationToken)
    {
        var policies = PolicyLoader.Load(options.Policy);
        var snapshot = RepositoryReader.Read(Root, new RepositoryReaderOptions { Environment = options.Environment }, cancellationToken);
        var gates = store.Gates(JudgedSources.Read(snapshot, options.Environment, cancellationToken));
        build = build with { Verdicts = WithGates(build.Verdicts, gates), Gates = gates };
        var judge = new ExemptionJudge(policies.Waivers, policies.Baseline, snapshot.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal).Contains);
        var compiler = CompilerLogs.Read(
            options.OutputFolder, Root, [.. snapshot.Files.Select(f => f.Path).Where(ProjectFiles.IsProject)], judge);
        var leftovers = LeftoverWaivers.Find(build, compiler, policies, judge, options.Policy.ContinuousIntegration);
        var exemptions = ExemptionChanges.Read(options, policies, build.Verdicts, cancellationToken);
        var (changed, problem) = BaseFindings.Read(options, build, cancellationToken);
        var commit = Commit.Find(Root, options.Environment, cancellationToken);
        var report = build with
        {
            Verdicts = [.. build.Verdicts.Concat(leftovers).Order(Verdict.Order)],
            Date = options.Policy.Today,
            Projects = store.CheckedProjects(),
            Commit = commit,
            Compiler = compiler,
            AnalyzerTimes = options.AnalyzerTimes ? compiler.Times : null,
            Coverage = CoverageView.Read(options.OutputFolder, snapshot, policies, build.Verdicts, cancellationToken),
            Waivers = policies.Waivers,
            Baseline = policies.Baseline,
            History = history.Entries,
            ExemptionChanges = exemptions.Changes,
            ChangedFindings = changed,
            Forge = ForgeLinks.Of(options.Environment, commit?.Id ?? ""),
            Remarks = [.. new[] { HistoryProblem(), exemptions.Problem, problem }.Where(remark => remark.Length > 0)],
        };
        return WithSources(ReportModel.Of(report), snapshot, policies.Policy, cancellationToken);
    }

    private string HistoryProblem() => history.Problem is { } problem ? $"{problem.Location.ToText()}: {problem.Message}." : "";

    private ReportModel WithSources(ReportModel model, RepositorySnapshot snapshot, Policy policy, CancellationToken cancellationToken)
    {
        var rules = Urgency.Of(model).ToList();
        return model.Showing(model.Report with
        {
            Snippets = Snippets.Read(rules, new CheckContext(snapshot, policy, options.Policy.Today, cancellationToken)),
            Owners = FileOwners.Read(snapshot, policy, rules.SelectMany(rule => rule.Open.Concat(rule.Waived)).Select(verdict => verdict.Finding.Path)),
        });
    }

    // What a gate found holds as long as the sources are those that it judged, also when a build without it came after.
    private static IReadOnlyList<Verdict> WithGates(IReadOnlyList<Verdict> verdicts, IReadOnlyList<GateRun> gates)
    {
        var all = new SortedSet<Verdict>(verdicts, Verdict.Order);
        foreach (var run in gates.Where(run => run.IsCurrent))
        {
            all.UnionWith(run.Verdicts);
        }

        return [.. all];
    }
}
