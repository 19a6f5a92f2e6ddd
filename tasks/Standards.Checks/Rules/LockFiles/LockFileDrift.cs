using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.LockFiles;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>
/// STD4013: in what a lock file differs from an earlier one by the machine that wrote it, and not by what people asked for. What the present file
/// disagrees with, other rules say: STD4005 with the package folder, STD4010 with the project.
/// </summary>
/// <param name="earlier">The lock file of a commit.</param>
/// <param name="project">The project of the present one.</param>
/// <param name="place">Where the present one is.</param>
/// <param name="revision">The commit, as git names it.</param>
internal sealed class LockFileDrift(LockFile earlier, ProjectFacts project, LockFilePlace place, string revision)
{
    private readonly string _origin = revision == "HEAD" ? "the last commit" : ValueText.Quote(revision);
    private readonly Dictionary<string, LockFileSection> _sections = ByFramework(earlier);

    private string TakeBack => $"git checkout {CommandText.Word(revision)} -- {CommandText.Word(place.Name)}";

    /// <summary>The same version with other content.</summary>
    public IEnumerable<Finding> Contents(LockFile present) => Pairs(present)
        .Where(pair => pair is { Then.ContentHash.Length: > 0, Now.ContentHash.Length: > 0 }
            && PackageVersionRange.AreSame(pair.Then.Resolved, pair.Now.Resolved)
            && pair.Then.ContentHash != pair.Now.ContentHash
            && IsInstalled(pair.Now))
        .DistinctBy(pair => (pair.Now.Id.ToLowerInvariant(), pair.Now.Resolved))
        .Select(pair => place.At(
            RuleCatalog.LockFileMachineIndependence,
            new(pair.Now.ContentHashLine, Column(pair.Now, pair.Now.ContentHashLine)),
            $"package {ValueText.Quote(pair.Now.Id)} {ValueText.Shorten(pair.Now.Resolved)} has the content hash "
                + $"{PackageContents.Short(pair.Now.ContentHash)}, and had {PackageContents.Short(pair.Then.ContentHash)} in {_origin} under the same version: "
                + $"it was published anew, or another source serves other content",
            DriftCause.Hash,
            $"Run '{TakeBack}', find out which content was reviewed, and map the package to that source (packageSourceMapping)"));

    /// <summary>Packages that the .NET SDK or another SDK adds, in other versions.</summary>
    public IEnumerable<Finding> OfSdk(LockFile present)
    {
        var implicits = project.PackageReferences.Where(r => r.IsImplicit).Select(r => r.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var changed = Pairs(present)
            .Where(pair => (SdkPin.Adds(pair.Now.Id) || implicits.Contains(pair.Now.Id))
                && pair is { Then.Resolved.Length: > 0, Now.Resolved.Length: > 0 }
                && !PackageVersionRange.AreSame(pair.Then.Resolved, pair.Now.Resolved))
            .ToList();

        // The SDK that is pinned wrote it, so the commit was the one that drifted.
        return changed.Count == 0 || SdkPin.Pins(place.Root, project.NetSdkVersion) ? [] : changed.Select(pair => place.At(
            RuleCatalog.LockFileMachineIndependence,
            new(pair.Now.ResolvedLine, Column(pair.Now, pair.Now.ResolvedLine)),
            $"package {ValueText.Quote(pair.Now.Id)} ({ValueText.Shorten(pair.Framework)}) is {ValueText.Quote(pair.Now.Resolved)}, and was "
                + $"{ValueText.Quote(pair.Then.Resolved)} in {_origin}{SdkPin.Reason(place.Root, project.NetSdkVersion)}",
            DriftCause.SdkImplicit,
            $"Run '{TakeBack}' and build with the .NET SDK that wrote it; to raise the SDK, commit its version in global.json together with the lock file"));
    }

    /// <summary>Runtime identifiers that came or went.</summary>
    public IEnumerable<Finding> Runtimes(LockFile present)
    {
        var now = ByFramework(present);
        foreach (var section in present.RuntimeSections.Where(s => !_sections.ContainsKey(s.Framework)))
        {
            var (framework, runtime) = Split(section.Framework);

            // STD4010 says it where the project does not ask for it.
            if (_sections.ContainsKey(framework)
                && (project.TargetFrameworks.Count > 1 || project.RuntimeIdentifiers.Contains(runtime, StringComparer.OrdinalIgnoreCase)))
            {
                yield return Runtime(
                    section,
                    $"the lock file holds the runtime identifier {ValueText.Quote(runtime)} ({ValueText.Shorten(framework)}), which it did not in {_origin}, "
                        + $"and no file of the project says why");
            }
        }

        foreach (var section in earlier.RuntimeSections.Where(s => !now.ContainsKey(s.Framework)))
        {
            var (framework, runtime) = Split(section.Framework);
            if (now.TryGetValue(framework, out var at) && !project.RuntimeIdentifiers.Contains(runtime, StringComparer.OrdinalIgnoreCase))
            {
                yield return Runtime(
                    at,
                    $"the lock file lacks the runtime identifier {ValueText.Quote(runtime)} ({ValueText.Shorten(framework)}), which it held in {_origin}, and "
                        + $"no file of the project says why");
            }
        }
    }

    private Finding Runtime(LockFileSection at, string message) => place.At(
        RuleCatalog.LockFileMachineIndependence,
        new(at.Line, at.Column),
        message,
        DriftCause.RuntimeIdentifier,
        $"Run '{TakeBack}'; where the identifier depends on the machine or on '-r', list all of them in the project's RuntimeIdentifiers");

    // Of a package that lies in no folder, STD4006 says that nobody could look.
    private bool IsInstalled(LockFileEntry entry) => project.Packages is { } packages
        && packages.Assets.Libraries.TryGetValue(Standards.Checks.Engine.Packages.AssetsFile.LibraryKey(entry.Id, entry.Resolved), out var library)
        && (InstalledPackage.Read(packages.Folder, library)?.ContentHash ?? library.Sha512) == entry.ContentHash;

    private IEnumerable<(string Framework, LockFileEntry Then, LockFileEntry Now)> Pairs(LockFile present) =>
        from section in present.Sections.Concat(present.RuntimeSections)
        let then = _sections.GetValueOrDefault(section.Framework)
        where then is not null
        from entry in section.Entries
        where entry.Kind != LockFileEntryKind.Project
        let known = then.Find(entry.Id)
        where known is not null
        select (section.Framework, known, entry);

    private static Dictionary<string, LockFileSection> ByFramework(LockFile file)
    {
        var byFramework = new Dictionary<string, LockFileSection>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in file.Sections.Concat(file.RuntimeSections))
        {
            byFramework.TryAdd(section.Framework, section);
        }

        return byFramework;
    }

    private static (string Framework, string Runtime) Split(string key) =>
        key.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? (key[..slash], key[(slash + 1)..]) : (key, "");

    // In a file that restore wrote, keys stand two columns right of their package.
    private static int Column(LockFileEntry entry, int line) => line == entry.Line ? entry.Column : entry.Column + 2;
}
