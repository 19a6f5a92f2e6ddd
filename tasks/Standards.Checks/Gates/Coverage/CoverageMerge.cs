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
    private readonly SortedDictionary<(string Assembly, string Namespace, string Path), FileCoverage> _units = new(MergedCoverage.Order);
    private readonly Dictionary<string, string> _assemblies = new(StringComparer.OrdinalIgnoreCase);
    private readonly SourcePaths _paths = new(snapshot);
    private readonly CoverageScope _scope = new(snapshot, policy);
    private readonly List<Finding> _findings = [];

    /// <summary>What was wrong with the reports.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>How many reports were whole.</summary>
    public int Reports { get; private set; }

    /// <summary>The sum so far.</summary>
    public MergedCoverage Result => new(_units);

    /// <summary>Adds a report.</summary>
    public void Add(CoberturaReport report)
    {
        _findings.AddRange(report.Findings);
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
            _findings.Add(new Finding(
                RuleCatalog.CoverageReportPaths,
                report.Path,
                strangers.Values.Min(),
                1,
                $"the report names {strangers.Count} {(strangers.Count == 1 ? "file" : "files")} that the repository does not have: "
                    + $"{named}{(strangers.Count > MaxNames ? ", …" : "")}; their lines count all the same",
                "Measure the commit that is checked out; leave out code of others with 'coverage.exclude' in standards.yml or the collector's own filter"));
        }
    }

    private void Add(CoberturaReport report, CoberturaClass found, SortedDictionary<string, int> strangers)
    {
        if (found.Lines.Count == 0)
        {
            return;
        }

        var path = _paths.Find(report.Sources, found.File);
        if (_scope.IsOutside(found.File.Replace('\\', '/'), path))
        {
            return;
        }

        if (path is null)
        {
            path = _paths.Plain(found.File);
            strangers.TryAdd(path, found.Line);
        }

        // Tools differ in the case of an assembly's name.
        ref var assembly = ref CollectionsMarshal.GetValueRefOrAddDefault(_assemblies, found.Assembly, out _);
        var key = (assembly ??= found.Assembly, found.Namespace, path);
        if (!_units.TryGetValue(key, out var file))
        {
            _units.Add(key, file = new FileCoverage(path));
        }

        var branches = CollectionsMarshal.AsSpan(found.Branches);
        foreach (var line in found.Lines)
        {
            file.Add(line.Number, line.Hits, branches.Slice(line.FirstBranch, line.BranchCount));
        }
    }
}
