using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.LockFiles;

/// <summary>
/// STD4011: a lock file is what NuGet writes: packages sorted by type and id, keys in NuGet's order, two spaces a level, a version and
/// a content hash for every package. What differs in the whole file is said once, at the first place.
/// </summary>
internal static class LockFileForm
{
    public static IEnumerable<Finding> Find(LockFile lockFile, LockFilePlace place)
    {
        var sections = lockFile.Sections.Concat(lockFile.RuntimeSections).ToList();
        return lockFile.Oddities.Select(oddity => At(place, oddity.Position, oddity.Text))
            .Concat(sections.SelectMany(section => Missing(section, place)))
            .Concat(sections.SelectMany(section => Packages(section, place)).Take(1))
            .Concat(sections.SelectMany(section => Dependencies(section, place)).Take(1));
    }

    private static IEnumerable<Finding> Missing(LockFileSection section, LockFilePlace place)
    {
        foreach (var entry in section.Entries)
        {
            string[] missing = entry.Kind == LockFileEntryKind.Project ? [] :
            [
                .. entry.Requested.Length == 0 && entry.Kind != LockFileEntryKind.Transitive ? (string[])["requested"] : [],
                .. entry.Resolved.Length == 0 ? (string[])["resolved"] : [],
                .. entry.ContentHash.Length == 0 ? (string[])["contentHash"] : [],
            ];
            if (missing.Length > 0)
            {
                yield return At(
                    place,
                    new(entry.Line, entry.Column),
                    $"package {ValueText.Quote(entry.Id)} ({ValueText.Shorten(section.Framework)}) has no "
                        + $"{ListText.And([.. missing.Select(key => $"'{key}'")])}");
            }
        }
    }

    private static IEnumerable<Finding> Packages(LockFileSection section, LockFilePlace place)
    {
        for (var i = 1; i < section.Entries.Count; i++)
        {
            var (before, entry) = (section.Entries[i - 1], section.Entries[i]);
            if (Rank(before.Kind) > Rank(entry.Kind) || (before.Kind == entry.Kind && IsBehind(before.Id, entry.Id)))
            {
                yield return At(
                    place,
                    new(entry.Line, entry.Column),
                    $"package {ValueText.Quote(entry.Id)} stands behind {ValueText.Quote(before.Id)}, and NuGet sorts packages by type and id");
            }
        }
    }

    private static IEnumerable<Finding> Dependencies(LockFileSection section, LockFilePlace place)
    {
        // Those of a project are in two lists behind each other: its packages, then its projects.
        foreach (var entry in section.Entries.Where(e => e.Kind != LockFileEntryKind.Project))
        {
            for (var i = 1; i < entry.Dependencies.Count; i++)
            {
                var (before, dependency) = (entry.Dependencies[i - 1], entry.Dependencies[i]);
                if (IsBehind(before.Id, dependency.Id))
                {
                    yield return At(
                        place,
                        new(dependency.Line, dependency.Column),
                        $"dependency {ValueText.Quote(dependency.Id)} stands behind {ValueText.Quote(before.Id)}, and NuGet sorts dependencies by id");
                }
            }
        }
    }

    // Versions of NuGet differ in whether case counts, so only what neither order gives is odd.
    private static bool IsBehind(string before, string id) =>
        StringComparer.OrdinalIgnoreCase.Compare(before, id) > 0 && StringComparer.Ordinal.Compare(before, id) > 0;

    private static int Rank(LockFileEntryKind kind) => kind switch
    {
        LockFileEntryKind.Direct => 0,
        LockFileEntryKind.Transitive => 1,
        LockFileEntryKind.Project => 2,
        _ => 3,
    };

    private static Finding At(LockFilePlace file, Position place, string message) =>
        file.At(RuleCatalog.LockFileCanonicalForm, place, message, DriftCause.HandEdited, $"{file.Fix}; never edit, merge or format it by hand");
}
