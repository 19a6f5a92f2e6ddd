using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Coverage;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Coverage;

/// <summary>STD6109: of the lines that a change touched and that can run, enough are covered.</summary>
internal sealed class ChangedCode
{
    private readonly List<(FileCoverage File, int[] Lines)> _files = [];

    public ChangedCode(MergedCoverage merged, RepositorySnapshot snapshot, IReadOnlyDictionary<string, IReadOnlyList<int>> changed)
    {
        foreach (var file in merged.Files)
        {
            // A file that git does not track yet is new from its first line to its last.
            var isNew = snapshot.Find(file.Path) is { IsTracked: false };
            int[] lines = isNew ? [.. file.Lines] : changed.TryGetValue(file.Path, out var touched) ? [.. touched.Where(l => file.HitsOf(l) is not null)] : [];
            if (lines.Length > 0)
            {
                _files.Add((file, lines));
            }
        }
    }

    private CoverageCount Count =>
        _files.Aggregate(default(CoverageCount), static (sum, f) => sum + new CoverageCount(f.Lines.Count(l => f.File.HitsOf(l) > 0), f.Lines.Length));

    /// <summary>The line of the table.</summary>
    public CoverageDemand Demand(decimal percent) => new(DemandKind.Changed, "", "lines", percent, Count, [.. _files.Select(f => f.File)]);

    /// <summary>When there are too few, a finding for each file that has some without.</summary>
    public IEnumerable<Finding> Find(decimal percent)
    {
        var count = Count;
        return count.Reaches(percent) ? [] : _files
            .Select(f => (f.File, Lines: f.Lines.Where(l => f.File.HitsOf(l) == 0).ToList()))
            .Where(f => f.Lines.Count > 0)
            .Select(f => new Finding(
                RuleCatalog.CoverageChangedLines,
                f.File.Path,
                f.Lines[0],
                1,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"changed lines are not covered: {LineRanges.Of(f.Lines, 10, f.File.HitsOf)}; of all changed lines {count.Percent} % are ({count.Covered} "
                        + $"of {count.Total}), below {percent} %"),
                string.Create(CultureInfo.InvariantCulture, $"Cover {count.MissingTo(percent)} of the lines that you changed")));
    }
}
