using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.LockFiles;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>
/// STD4007 and STD4008: a lock file agrees with itself. What each entry depends on has an entry that is high enough, each entry is
/// needed, and each version lies in its requested range. In locked mode NuGet compares direct references only and believes the rest.
/// </summary>
/// <remarks>Sections of runtime identifiers are left out: they hold differences only, and which package brings them stands in no lock file.</remarks>
internal static class LockFileGraph
{
    public static IEnumerable<Finding> Find(LockFile lockFile, LockFilePlace place) =>
        lockFile.Sections.SelectMany(section => Ranges(section, place).Concat(Dependencies(section, place)).Concat(Unneeded(section, place)))
            .Concat(lockFile.RuntimeSections.SelectMany(section => Ranges(section, place)));

    private static IEnumerable<Finding> Ranges(LockFileSection section, LockFilePlace place)
    {
        foreach (var entry in section.Entries)
        {
            // Of a package that is only pinned in the middle NuGet writes the pin, and the graph may resolve it to another version.
            if (entry is { Requested.Length: > 0, Resolved.Length: > 0, Kind: not LockFileEntryKind.CentralTransitive }
                && PackageBounds.Parse(entry.Requested) is { } bounds
                && (bounds.IsAbove(entry.Resolved) || bounds.IsBelow(entry.Resolved)))
            {
                yield return place.At(
                    RuleCatalog.LockFileVersionRange,
                    new(entry.ResolvedLine, KeyColumn(entry.ResolvedLine, entry)),
                    $"{Package(entry.Id, section)} is resolved to {ValueText.Quote(entry.Resolved)}, which is outside its requested range "
                        + $"{ValueText.Quote(entry.Requested)}",
                    DriftCause.HandEdited,
                    place.Fix);
            }
        }
    }

    private static IEnumerable<Finding> Dependencies(LockFileSection section, LockFilePlace place)
    {
        foreach (var entry in section.Entries)
        {
            foreach (var dependency in entry.Dependencies)
            {
                // A lower version that the project itself asks for is NuGet's to report (NU1605), and the project's to allow.
                var target = section.Find(dependency.Id);
                if (target is null)
                {
                    yield return place.At(
                        RuleCatalog.LockFileWholeGraph,
                        new(dependency.Line, dependency.Column),
                        $"{Package(entry.Id, section)} depends on {ValueText.Quote(dependency.Id)} {ValueText.Quote(dependency.Range)}, which has no entry",
                        DriftCause.HandEdited,
                        place.Fix);
                }
                else if (target is { Kind: LockFileEntryKind.Transitive, Resolved.Length: > 0 }
                    && PackageBounds.Parse(dependency.Range)?.IsAbove(target.Resolved) == true)
                {
                    yield return place.At(
                        RuleCatalog.LockFileWholeGraph,
                        new(target.ResolvedLine, KeyColumn(target.ResolvedLine, target)),
                        $"{Package(target.Id, section)} is resolved to {ValueText.Quote(target.Resolved)}, but {ValueText.Quote(entry.Id)} needs "
                            + $"{ValueText.Quote(dependency.Range)}",
                        DriftCause.HandEdited,
                        $"{place.Fix}; if it comes back, reference {ValueText.Quote(target.Id)} in a version that is high enough");
                }
            }
        }
    }

    private static IEnumerable<Finding> Unneeded(LockFileSection section, LockFilePlace place)
    {
        var needed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<LockFileEntry>(section.Entries.Where(entry => entry.Kind is LockFileEntryKind.Direct or LockFileEntryKind.Project));
        while (open.TryPop(out var entry))
        {
            if (!needed.Add(entry.Id))
            {
                continue;
            }

            foreach (var dependency in entry.Dependencies)
            {
                if (section.Find(dependency.Id) is { } target)
                {
                    open.Push(target);
                }
            }
        }

        return section.Entries.Where(entry => !needed.Contains(entry.Id)).Select(entry => place.At(
            RuleCatalog.LockFileWholeGraph,
            new(entry.Line, entry.Column),
            $"{Package(entry.Id, section)} {ValueText.Quote(entry.Resolved)} is transitive, but no direct reference leads to it",
            DriftCause.HandEdited,
            place.Fix));
    }

    private static string Package(string id, LockFileSection section) => $"package {ValueText.Quote(id)} ({ValueText.Shorten(section.Framework)})";

    // In a file that restore wrote, keys stand two columns right of their package.
    private static int KeyColumn(int line, LockFileEntry entry) => line == entry.Line ? entry.Column : entry.Column + 2;
}
