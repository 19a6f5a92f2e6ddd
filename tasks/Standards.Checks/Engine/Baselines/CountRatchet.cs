using Standards.Checks.Snapshots;

namespace Standards.Checks.Engine.Baselines;

/// <summary>
/// Holds a number of each file to the one that the baseline knows. What one file of a group lost another of it may gain, and what a file had
/// that is gone any may gain: so moving, renaming and splitting code passes, and so does deleting it, which a share in percent would punish.
/// </summary>
/// <param name="baseline">The baseline.</param>
/// <param name="rule">Id of the entries that hold the numbers.</param>
/// <param name="snapshot">The files of the repository.</param>
internal sealed class CountRatchet(Baseline baseline, string rule, RepositorySnapshot snapshot)
{
    /// <summary>The files that have more, and how much more, by group and then in the order given. Nothing when the baseline knows no number.</summary>
    /// <param name="files">What a run counted: the group of a file, its path and its number. Files that the run does not speak of are left out.</param>
    public IReadOnlyList<(string Path, long More)> Find(IEnumerable<(string Group, string Path, long Count)> files)
    {
        var known = baseline.Entries
            .Where(e => e.Rule == rule)
            .GroupBy(e => e.Path, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(e => (long)e.Count), StringComparer.Ordinal);
        if (known.Count == 0)
        {
            return [];
        }

        var gone = known.Where(k => snapshot.Find(k.Key) is null).Sum(k => k.Value);
        var found = new List<(string, long)>();
        foreach (var group in files.GroupBy(f => f.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var more = group.Select(f => (f.Path, More: f.Count - known.GetValueOrDefault(f.Path))).ToList();
            var grown = more.Where(m => m.More > 0).Sum(m => m.More);
            var lost = more.Where(m => m.More < 0).Sum(m => -m.More);
            var moved = Math.Min(gone, Math.Max(0, grown - lost));
            gone -= moved;
            if (grown > lost + moved)
            {
                found.AddRange(more.Where(m => m.More > 0));
            }
        }

        return found;
    }
}
