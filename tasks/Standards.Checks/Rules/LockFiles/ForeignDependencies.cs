using Standards.Checks.Catalog;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.LockFiles;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>
/// STD4007: an entry depends on what its package depends on. A line that was added to the lock file brings a package that nobody asked
/// for; restore in locked mode installs it. The nuspec is read only where restore has not said the same already.
/// </summary>
internal static class ForeignDependencies
{
    public static IEnumerable<Finding> Find(LockFile lockFile, RestoredPackages packages, LockFilePlace place)
    {
        var restored = new HashSet<(string Id, string Dependency)>(packages.Assets.Targets
            .SelectMany(target => target.Libraries)
            .SelectMany(library => library.Dependencies.Select(dependency => (Key(library.Id, library.Version), dependency.ToLowerInvariant()))));
        foreach (var section in lockFile.Sections)
        {
            foreach (var entry in section.Entries.Where(e => e.Kind != LockFileEntryKind.Project && e.Resolved.Length > 0))
            {
                var unknown = entry.Dependencies.Where(d => !restored.Contains((Key(entry.Id, entry.Resolved), d.Id.ToLowerInvariant()))).ToList();
                if (unknown.Count == 0
                    || !packages.Assets.Libraries.TryGetValue(AssetsFile.LibraryKey(entry.Id, entry.Resolved), out var library)
                    || NuspecDependencies.Read(packages.Folder, library) is not { } named)
                {
                    continue;
                }

                foreach (var dependency in unknown.Where(d => !named.Contains(d.Id)))
                {
                    yield return place.At(
                        RuleCatalog.LockFileWholeGraph,
                        new(dependency.Line, dependency.Column),
                        $"package {ValueText.Quote(entry.Id)} ({ValueText.Shorten(section.Framework)}) depends on {ValueText.Quote(dependency.Id)} in the lock "
                            + $"file, and {ValueText.Quote(entry.Id)} {ValueText.Shorten(entry.Resolved)} itself does not",
                        DriftCause.HandEdited,
                        place.Fix);
                }
            }
        }
    }

    private static string Key(string id, string version) => AssetsFile.LibraryKey(id, version).ToLowerInvariant();
}
