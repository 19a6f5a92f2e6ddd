using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Engine.Baselines;

/// <summary>
/// STD0032 as far as a run over the repository can know it: entries of files that are gone. Which findings of projects and of the
/// compiler are gone, only the command that shrinks the baseline finds out.
/// </summary>
internal static class BaselineCheck
{
    /// <summary>At most one finding.</summary>
    public static IReadOnlyList<Finding> Find(Baseline baseline, RepositorySnapshot snapshot)
    {
        var gone = new SortedSet<string>(StringComparer.Ordinal);
        var (entries, last, isGone) = (0, "", false);
        foreach (var entry in baseline.Entries)
        {
            isGone = entry.Path == last ? isGone : entry.Path.Length > 0 && !Exists(snapshot, entry.Path);
            last = entry.Path;
            if (isGone)
            {
                entries++;
                gone.Add(entry.Path);
            }
        }

        return gone.Count == 0 ? [] :
        [
            new Finding(
                RuleCatalog.BaselineFindingsPresent,
                Baseline.FileName,
                0,
                0,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Plural(entries, "entry", "entries")} of the baseline {(entries == 1 ? "names a file that is" : "name files that are")} gone, the first "
                        + $"{ValueText.Quote(gone.Min!)}"),
                "Run 'dotnet build -t:StandardsBaselinePrune', which moves the entries of renamed files and removes the others"),
        ];
    }

    /// <summary>Whether an entry's file is there: in the snapshot, or ignored by git and yet compiled, as some generated sources are.</summary>
    public static bool Exists(RepositorySnapshot snapshot, string path) => snapshot.Find(path) is not null || File.Exists(Path.Combine(snapshot.Root, path));

    private static string Plural(int count, string one, string many) =>
        count == 1 ? $"1 {one}" : string.Create(CultureInfo.InvariantCulture, $"{count} {many}");
}
