using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Coverage;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Coverage;

/// <summary>STD6104: critical code is covered, lines and branches: what an attribute marks, and what the policy names by path, assembly or namespace.</summary>
internal sealed class CriticalRule(RepositorySnapshot snapshot, CoveragePolicy policy)
{
    public (IReadOnlyList<CoverageDemand> Demands, IReadOnlyList<Finding> Findings) Find(MergedCoverage merged, CancellationToken cancellationToken)
    {
        var named = policy.CriticalNames.Count == 0
            ? []
            : CoverageDemands.Groups(merged, policy.CriticalNames)
                .SelectMany(n => CoverageDemands.Below(merged, n))
                .Select(f => f.Path)
                .ToHashSet(StringComparer.Ordinal);
        var (lines, branches) = (default(CoverageCount), default(CoverageCount));
        var files = new List<FileCoverage>();
        var findings = new List<Finding>();
        foreach (var file in merged.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IReadOnlyList<(int First, int Last)> ranges = named.Contains(file.Path) || policy.CriticalPaths.Any(g => g.IsMatch(file.Path))
                ? [(1, int.MaxValue)]
                : Marked(file.Path);
            if (ranges.Count == 0)
            {
                continue;
            }

            int[] critical = [.. file.Lines.Where(l => ranges.Any(r => l >= r.First && l <= r.Last))];
            var found = new CoverageCount(critical.Count(l => file.HitsOf(l) > 0), critical.Length);
            var taken = critical.Aggregate(default(CoverageCount), (sum, l) => sum + file.BranchesOf(l));
            (lines, branches) = (lines + found, branches + taken);
            files.Add(file);
            if (!found.Reaches(policy.Critical) || !taken.Reaches(policy.Critical))
            {
                findings.Add(Finding(file, critical));
            }
        }

        findings.AddRange(Absent(merged));
        IReadOnlyList<CoverageDemand> demands = lines.Total == 0 ? [] :
            [
                new(DemandKind.Critical, "", "lines", policy.Critical, lines, files),
                .. branches.Total == 0 ? (IEnumerable<CoverageDemand>)[] : [new(DemandKind.Critical, "", "branches", policy.Critical, branches, files)],
            ];
        return (demands, findings);
    }

    private static Finding Finding(FileCoverage file, int[] critical)
    {
        var uncovered = critical.Where(l => file.HitsOf(l) == 0).ToList();
        var partial = critical.Where(l => file.HitsOf(l) > 0 && file.BranchesOf(l).Missing > 0).ToList();
        var parts = new List<string>();
        if (uncovered.Count > 0)
        {
            parts.Add(
                $"{(uncovered.Count == 1 ? "line" : "lines")} {LineRanges.Of(uncovered, 10, file.HitsOf)} never {(uncovered.Count == 1 ? "runs" : "run")}");
        }

        if (partial.Count > 0)
        {
            parts.Add(
                string.Join(
                    ", ",
                    partial
                        .Take(5)
                        .Select(l => string.Create(
                            CultureInfo.InvariantCulture, $"line {l} takes {file.BranchesOf(l).Covered} of {file.BranchesOf(l).Total} branches")))
                    + (partial.Count > 5 ? ", …" : ""));
        }

        return new Finding(
            RuleCatalog.CoverageCriticalCode,
            file.Path,
            uncovered.Concat(partial).Min(),
            1,
            $"critical code is not covered: {string.Join("; ", parts)}",
            "Write tests for these lines and both ways of their conditions");
    }

    // Named critical and in no report: no test loads it.
    private IEnumerable<Finding> Absent(MergedCoverage merged) =>
        policy.CriticalPaths.Count == 0 ? [] : snapshot.Files
            .Where(f => policy.CriticalPaths.Any(g => g.IsMatch(f.Path)) && merged.Find(f.Path) is null && !policy.IsExcluded(f.Path))
            .Where(RunnableCode.IsIn)
            .Select(f => new Finding(
                RuleCatalog.CoverageCriticalCode,
                f.Path,
                1,
                1,
                "critical code is in no coverage report, so no test runs any of it",
                "Reference its project from a test project and test it"));

    private IReadOnlyList<(int First, int Last)> Marked(string path)
    {
        if (!path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || snapshot.Find(path) is not { } file)
        {
            return [];
        }

        try
        {
            return CriticalCode.Find(file.ReadText());
        }
        catch (UnreadableFileException)
        {
            return [];
        }
    }
}
