using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Findings;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Gates.Coverage;

/// <summary>
/// STD6108: lines without coverage do not become more. The baseline knows how many each file had; files of an assembly are a group
/// (<see cref="CountRatchet"/>).
/// </summary>
public static class UncoveredRatchet
{
    /// <summary>The text of its entries in the baseline.</summary>
    public const string Text = "lines without coverage";

    /// <summary>Whether the repository holds its old state.</summary>
    public static bool IsOn(Baseline baseline) => baseline.Entries.Any(e => e.Rule == RuleCatalog.CoverageUncoveredGrowth.Id);

    /// <summary>The entries for a run: each file that has such lines.</summary>
    public static IEnumerable<BaselineEntry> Entries(MergedCoverage merged) =>
        merged.Files
            .Where(f => f.LineCount.Missing > 0)
            .Select(f => new BaselineEntry(RuleCatalog.CoverageUncoveredGrowth.Id, f.Path, Text, (int)f.LineCount.Missing));

    internal static IEnumerable<Finding> Find(MergedCoverage merged, Baseline baseline, RepositorySnapshot snapshot)
    {
        if (!IsOn(baseline))
        {
            return [];
        }

        var assemblyOf = merged.Units
            .GroupBy(u => u.File.Path, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Assembly, StringComparer.Ordinal);
        return new CountRatchet(baseline, RuleCatalog.CoverageUncoveredGrowth.Id, snapshot)
            .Find(merged.Files.Select(f => (assemblyOf[f.Path], f.Path, f.LineCount.Missing)))
            .Select(f => Grown(merged.Find(f.Path)!, f.More));
    }

    private static Finding Grown(FileCoverage file, long more) => new(
        RuleCatalog.CoverageUncoveredGrowth,
        file.Path,
        file.Uncovered.First(),
        1,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{file.LineCount.Missing} lines are not covered, {more} more than the baseline knows: {LineRanges.Uncovered(file, 6)}"),
        string.Create(CultureInfo.InvariantCulture, $"Cover {more} of them, or as many elsewhere in the assembly"));
}
