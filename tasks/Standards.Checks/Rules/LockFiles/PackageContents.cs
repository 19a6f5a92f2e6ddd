using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.LockFiles;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>
/// STD4005 and STD4006: the packages that are used have the content that the lock file names. A source that serves other content under
/// the same version, or a package that was replaced, shows here and in no version.
/// </summary>
internal static class PackageContents
{
    private const int MaxNamed = 3;

    public static IEnumerable<Finding> Find(LockFile lockFile, RestoredPackages packages, LockFilePlace place)
    {
        var unverified = new List<string>();
        foreach (var entry in Entries(lockFile))
        {
            var library = packages.Assets.Libraries.GetValueOrDefault(AssetsFile.LibraryKey(entry.Id, entry.Resolved)) ?? Library(entry);
            var installed = InstalledPackage.Read(packages.Folder, library);

            // Where the package is gone, what restore read of it is still known.
            var hash = installed?.ContentHash ?? library.Sha512;
            if (hash.Length == 0)
            {
                unverified.Add($"{ValueText.Quote(entry.Id)} {ValueText.Shorten(entry.Resolved)}");
            }
            else if (hash != entry.ContentHash)
            {
                yield return place.At(
                    RuleCatalog.LockFilePackageContent,
                    new(entry.ContentHashLine, entry.ContentHashLine == entry.Line ? entry.Column : entry.Column + 2),
                    $"package {ValueText.Quote(entry.Id)} {ValueText.Shorten(entry.Resolved)} has the content hash {Short(entry.ContentHash)} in the lock "
                        + $"file, but the one {Where(installed)} has {Short(hash)}: another source serves other content under this version, "
                        + $"or the package was changed",
                    DriftCause.Hash,
                    $"Run 'dotnet nuget locals global-packages --clear' and then '{place.RestoreLocked}'; if it comes back (NU1403), find out which content is "
                        + $"the right one before the lock file is written anew");
            }
        }

        if (unverified.Count > 0)
        {
            var named = string.Join(", ", unverified.Take(MaxNamed))
                + (unverified.Count > MaxNamed ? string.Create(CultureInfo.InvariantCulture, $" and {unverified.Count - MaxNamed} more") : "");
            yield return place.At(
                RuleCatalog.LockFileContentComparable,
                new(1, 1),
                $"{named}: no package folder has the content, so it was not compared with the lock file",
                DriftCause.Hash,
                $"Run '{place.RestoreLocked}' and build again");
        }
    }

    // A package that several frameworks and runtimes use lies on disk once.
    private static IEnumerable<LockFileEntry> Entries(LockFile lockFile) => lockFile.Sections.Concat(lockFile.RuntimeSections)
        .SelectMany(section => section.Entries)
        .Where(entry => entry.Kind != LockFileEntryKind.Project && entry is { Resolved.Length: > 0, ContentHash.Length: > 0 })
        .DistinctBy(entry => (entry.Id.ToLowerInvariant(), entry.Resolved, entry.ContentHash));

    // A package that the lock file has and that was not restored may be there from another project.
    private static AssetsLibrary Library(LockFileEntry entry)
    {
        var (id, version) = (entry.Id.ToLowerInvariant(), entry.Resolved.ToLowerInvariant());
        return new AssetsLibrary(entry.Id, entry.Resolved, false, "", IsPlain(id) && IsPlain(version) ? $"{id}/{version}" : "", []);
    }

    // The file may be hand-made: no way out of the package folder.
    private static bool IsPlain(string name) => name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '+') && name is not ("." or "..");

    private static string Where(InstalledPackage? installed) =>
        installed is null
            ? "that was restored"
            : installed.Source.Length == 0 ? "in the package folder" : $"in the package folder, which came from {ValueText.Quote(installed.Source)},";

    /// <summary>Enough of a hash to tell it from another, in quotes.</summary>
    public static string Short(string hash) => ValueText.Quote(hash.Length > 12 ? hash[..12] + "…" : hash);
}
