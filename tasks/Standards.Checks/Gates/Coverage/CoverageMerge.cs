using System.Runtime.InteropServices;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Coverage;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Coverage;

/// <summary>Merges reports by file and line. One report after the other, so that only the sum and a few reports are in memory.</summary>
internal sealed class CoverageMerge(RepositorySnapshot snapshot, Policy policy)
{
    private const int MaxNames = 5;
    private readonly SortedDictionary<(string Assembly, string Namespace, string Path), FileCoverage> units = new(MergedCoverage.Order);
    private readonly Dictionary<string, string> assemblies = new(StringComparer.OrdinalIgnoreCase);
    private readonly SourcePaths paths = new(snapshot);
    private readonly CoverageScope scope = new(snapshot, policy);
    private readonly List<Finding> findings = [];

    /// <summary>What was wrong with the reports.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>How many reports were whole.</summary>
    public int Reports { get; private set; }

    /// <summary>The sum so far.</summary>
    public MergedCoverage Result => new(units);

    /// <summary>Adds a report.</summary>
    public void Add(CoberturaReport report)
    {
        findings.AddRange(report.Findings);
        if (report.Findings.Any(f => f.Rule != RuleCatalog.CoverageRateForm))
        {
            return;
        }

        Reports++;
        var strangers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var found in report.Classes)
        {
            Add(report, found, strangers);
        }

        if (strangers.Count > 0)
        {
            var named = string.Join(", ", strangers.Keys.Take(MaxNames).Select(ValueText.Quote));
            findings.Add(new Finding(
                RuleCatalog.CoverageReportPaths,
                report.Path,
                strangers.Values.Min(),
                1,
                $"the report names {strangers.Count} {(strangers.Count == 1 ? "file" : "files")} that the repository does not have: {named}{(strangers.Count > MaxNames ? ", …" : "")}; their lines count all the same",
                "Measure the commit that is checked out; leave out code of others with 'coverage.exclude' in standards.yml or the collector's own filter"));
        }
    }

    private void Add(CoberturaReport report, CoberturaClass found, SortedDictionary<string, int> strangers)
    {
        if (found.Lines.Count == 0)
        {
            return;
        }

        var path = paths.Find(report.Sources, found.File);
        if (scope.IsOutside(found.File.Replace('\\', '/'), path))
        {
            return;
        }

        if (path is null)
        {
            path = paths.Plain(found.File);
            strangers.TryAdd(path, found.Line);
        }

        // Tools differ in the case of an assembly's name.
        ref var assembly = ref CollectionsMarshal.GetValueRefOrAddDefault(assemblies, found.Assembly, out _);
        var key = (assembly ??= found.Assembly, found.Namespace, path);
        if (!units.TryGetValue(key, out var file))
        {
            units.Add(key, file = new FileCoverage(path));
        }

        var branches = CollectionsMarshal.AsSpan(found.Branches);
        foreach (var line in found.Lines)
        {
            file.Add(line.Number, line.Hits, branches.Slice(line.FirstBranch, line.BranchCount));
        }
    }
}
