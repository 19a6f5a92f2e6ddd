using Standards.Checks.Catalog;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.LockFiles;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>
/// STD4012: the versions that the compiler is given are those of the lock file. They differ when the file changed after restore, or restore did not use it.
/// </summary>
internal static class RestoredVersions
{
    public static IEnumerable<Finding> Find(LockFile lockFile, AssetsFile assets, LockFilePlace place)
    {
        var implicits = assets.Project.Frameworks
            .SelectMany(f => f.Dependencies)
            .Where(d => d.IsImplicit)
            .Select(d => d.Id)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var section in lockFile.Sections)
        {
            // Old SDKs name targets in another way than lock files do; a name that is not found compares nothing.
            if (assets.Targets.FirstOrDefault(
                t => t.Runtime.Length == 0 && t.Framework.Equals(section.Framework, StringComparison.OrdinalIgnoreCase)) is not { } target)
            {
                continue;
            }

            var restored = new Dictionary<string, ResolvedLibrary>(StringComparer.OrdinalIgnoreCase);
            foreach (var library in target.Libraries)
            {
                restored[library.Id] = library;
            }

            foreach (var entry in section.Entries)
            {
                if (entry.Kind == LockFileEntryKind.Project || entry.Resolved.Length == 0)
                {
                    continue;
                }

                var found = restored.GetValueOrDefault(entry.Id);
                if (found is null || !(found.IsProject || PackageVersionRange.AreSame(found.Version, entry.Resolved)))
                {
                    yield return place.At(
                        RuleCatalog.LockFileRestoredVersions,
                        new(entry.ResolvedLine, entry.ResolvedLine == entry.Line ? entry.Column : entry.Column + 2),
                        $"package {ValueText.Quote(entry.Id)} ({ValueText.Shorten(section.Framework)}) is {ValueText.Quote(entry.Resolved)} in the lock file, "
                            + $"but {(found is null ? "it was not restored" : $"{ValueText.Quote(found.Version)} was restored")}",
                        implicits.Contains(entry.Id) || SdkPin.Adds(entry.Id) ? DriftCause.SdkImplicit : DriftCause.UserDependency,
                        $"Run '{place.RestoreLocked}' and build again");
                }
            }
        }
    }
}
