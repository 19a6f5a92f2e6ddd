using System.Globalization;
using Standards.Checks.Baselines;
using Standards.Checks.Findings;
using Standards.Checks.Repository;
using Standards.Checks.Rules;

namespace Standards.Checks.Coverage;

/// <summary>
/// STD6108: lines without coverage do not become more. The baseline knows how many each file had. What one file of an assembly lost another
/// may gain, and what a file had that is gone any may gain: so moving, renaming and splitting code passes, and deleting covered code does
/// too, which a share in percent would punish.
/// </summary>
public static class UncoveredRatchet
{
    /// <summary>The text of its entries in the baseline.</summary>
    public const string Text = "lines without coverage";

    /// <summary>Whether the repository holds its old state.</summary>
    public static bool IsOn(Baseline baseline) => baseline.Entries.Any(e => e.Rule == RuleCatalog.STD6108.Id);

    /// <summary>The entries for a run: each file that has such lines.</summary>
    public static IEnumerable<BaselineEntry> Entries(MergedCoverage merged) =>
        merged.Files.Where(f => f.LineCount.Missing > 0).Select(f => new BaselineEntry(RuleCatalog.STD6108.Id, f.Path, Text, (int)f.LineCount.Missing));

    internal static IEnumerable<Finding> Find(MergedCoverage merged, Baseline baseline, RepositorySnapshot snapshot)
    {
        if (!IsOn(baseline))
        {
            return [];
        }

        var known = baseline.Entries.Where(e => e.Rule == RuleCatalog.STD6108.Id).GroupBy(e => e.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(e => (long)e.Count), StringComparer.Ordinal);
        var gone = known.Where(k => snapshot.Find(k.Key) is null).Sum(k => k.Value);
        var assemblyOf = merged.Units.GroupBy(u => u.File.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Assembly, StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var assembly in merged.Files.GroupBy(f => assemblyOf[f.Path], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var more = assembly.Select(f => (File: f, More: f.LineCount.Missing - known.GetValueOrDefault(f.Path))).ToList();
            var grown = more.Where(m => m.More > 0).Sum(m => m.More);
            var lost = more.Where(m => m.More < 0).Sum(m => -m.More);
            var moved = Math.Min(gone, Math.Max(0, grown - lost));
            gone -= moved;
            if (grown > lost + moved)
            {
                findings.AddRange(more.Where(m => m.More > 0).Select(m => Grown(m.File, m.More)));
            }
        }

        return findings;
    }

    private static Finding Grown(FileCoverage file, long more) => new(
        RuleCatalog.STD6108,
        file.Path,
        file.Uncovered.First(),
        1,
        string.Create(CultureInfo.InvariantCulture, $"{file.LineCount.Missing} lines are not covered, {more} more than the baseline knows: {LineRanges.Uncovered(file, 6)}"),
        string.Create(CultureInfo.InvariantCulture, $"Cover {more} of them, or as many elsewhere in the assembly"));
}
