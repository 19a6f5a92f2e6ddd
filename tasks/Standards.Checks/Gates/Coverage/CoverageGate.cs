using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Coverage;

namespace Standards.Checks.Gates.Coverage;

/// <summary>
/// Holds the merged coverage of a run to the policy. Fails closed: without a report, with a report that is not whole, or with a name in
/// the policy that nothing has, there is a finding and not a pass. Clauses: <c>coverage-*</c>.
/// </summary>
public sealed class CoverageGate(CoverageRequest request)
{
    private const int MaxFiles = 3;
    private readonly List<Finding> _findings = [];
    private CoveragePolicy Policy => request.Policy.Coverage;

    /// <summary>Reads the reports and judges them.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public CoverageResult Run(CancellationToken cancellationToken)
    {
        var merge = new CoverageMerge(request.Snapshot, request.Policy);
        foreach (var report in CoverageFiles.Read(request.Reports, cancellationToken))
        {
            merge.Add(report);
        }

        _findings.AddRange(merge.Findings);
        var merged = merge.Result;
        FindMissing(merge, merged);
        List<CoverageDemand> demands = merged.Files.Count == 0 ? [] : [.. CoverageDemands.Of(merged, Policy)];
        if (merged.Files.Count > 0)
        {
            Judge(demands.Where(d => !d.IsMet).Select(Finding));
            Judge(UnknownNames.Find(merged, request.Policy, request.Snapshot));
            Judge(UntestedProjects.Find(merged, request.Snapshot, request.Policy));
            Judge(UncoveredRatchet.Find(merged, request.Baseline, request.Snapshot));
            var critical = new CriticalRule(request.Snapshot, Policy).Find(merged, cancellationToken);
            demands.AddRange(critical.Demands);
            Judge(critical.Findings);
            AddChanged(merged, demands, cancellationToken);
        }

        return new CoverageResult(
            merged,
            merge.Reports,
            request.IsWhole,
            demands,
            [.. _findings.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Rule.Id, StringComparer.Ordinal)]);
    }

    // What a part of the tests does not cover, another part may.
    private void Judge(IEnumerable<Finding> found)
    {
        if (request.IsWhole)
        {
            _findings.AddRange(found);
        }
    }

    private void FindMissing(CoverageMerge merge, MergedCoverage merged)
    {
        const string Collect =
            "Add the package coverlet.collector to the test projects, or switch the gate off for good with 'StandardsCoverage=false' and a waiver";
        if (request.Reports.Count == 0)
        {
            _findings.Add(new Finding(
                RuleCatalog.CoverageReportPresence, "", 0, 0, "the run left no coverage report, so nothing is known of what its tests cover", Collect));
        }
        else if (merge.Reports > 0 && merged.Files.Count == 0 && UntestedProjects.HasCode(request.Snapshot, request.Policy))
        {
            _findings.Add(new Finding(
                RuleCatalog.CoverageReportPresence,
                "",
                0,
                0,
                $"the {(merge.Reports == 1 ? "coverage report names" : "coverage reports name")} no line of the repository's own code",
                "Look whether the tests call the code, and whether the collector's filter leaves it out"));
        }

        foreach (var project in request.Reports.Count == 0 ? [] : request.Silent)
        {
            _findings.Add(new Finding(
                RuleCatalog.CoverageReportPerProject,
                project,
                1,
                1,
                "the tests of this project ran and left no coverage report, so the sums are not whole",
                Collect));
        }
    }

    // The sums belong to no file: what they are about stands in the fix.
    private static Finding Finding(CoverageDemand demand)
    {
        var rule = demand switch
        {
            { Kind: DemandKind.Solution, What: "branches" } => RuleCatalog.CoverageSolutionBranches,
            { Kind: DemandKind.Solution } => RuleCatalog.CoverageSolutionLines,
            { Kind: DemandKind.Assembly, What: "branches" } => RuleCatalog.CoverageAssemblyBranches,
            { Kind: DemandKind.Assembly } => RuleCatalog.CoverageAssemblyLines,
            _ => RuleCatalog.CoverageNamedCode,
        };
        var (noun, verb) = demand.What == "branches" ? ("branch", "Take") : ("line", "Cover");
        var missing = demand.Count.MissingTo(demand.Percent);
        return new Finding(
            rule,
            "",
            0,
            0,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{noun} coverage of {demand.Title} is {demand.Count.Percent} % ({demand.Count.Covered} of {demand.Count.Total}), below {demand.Percent} %"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{verb} {missing} more {(missing == 1 ? noun : noun == "branch" ? "branches" : "lines")}; most are missing in {Places(demand)}"))
        {
            Identity = $"{noun} coverage of {demand.Title}",
        };
    }

    private static string Places(CoverageDemand demand)
    {
        var isBranch = demand.What == "branches";
        var worst = demand.Files
            .Select(f => (File: f, Missing: isBranch ? f.BranchCount.Missing : f.LineCount.Missing))
            .Where(f => f.Missing > 0)
            .OrderByDescending(f => f.Missing).ThenBy(f => f.File.Path, StringComparer.Ordinal)
            .Take(MaxFiles)
            .Select(f =>
                $"{f.File.Path}: {(isBranch ? LineRanges.Of(f.File.Lines.Where(l => f.File.BranchesOf(l).Missing > 0), 4) : LineRanges.Uncovered(f.File, 4))}");
        return string.Join("; ", worst);
    }

    private void AddChanged(MergedCoverage merged, List<CoverageDemand> demands, CancellationToken cancellationToken)
    {
        if (request.Base.Length == 0)
        {
            return;
        }

        var (lines, problem) = ChangedLines.Read(request.Snapshot.Root, request.Base, request.Git, cancellationToken);
        if (lines is null)
        {
            _findings.Add(new Finding(
                RuleCatalog.CoverageBaseCommit,
                "",
                0,
                0,
                $"the base {ValueText.Quote(request.Base)} {problem}, so the coverage of changed lines is not known",
                "Fetch it with its history: 'git fetch origin', on CI 'fetch-depth: 0'; then name it as in -p:StandardsBase=origin/main"));
            return;
        }

        var changed = new ChangedCode(merged, request.Snapshot, lines);
        demands.Add(changed.Demand(Policy.Changed));
        Judge(changed.Find(Policy.Changed));
    }
}
