using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Models.Packages;

/// <summary>
/// Finds the SDKs of a repository's <c>global.json</c> where MSBuild's resolver puts them: in NuGet's package folder. One small file is read
/// for each, and nothing at all in a repository that locks none.
/// </summary>
public static class InstalledSdks
{
    // The assembly of the tasks lies three folders below the package's own.
    private const int MaxLevels = 4;

    /// <summary>
    /// The SDKs that are there; none where <c>standards.lock.json</c> is not there, or <c>global.json</c> is malformed, which the checks report.
    /// </summary>
    /// <param name="root">Absolute path of the repository root.</param>
    /// <param name="assembly">Absolute path of the assembly that runs: it lies in the package folder from which the policy was taken.</param>
    /// <param name="packageFolder">Absolute path of NuGet's package folder; empty when unknown.</param>
    public static IReadOnlyList<InstalledSdk> Read(string root, string assembly, string packageFolder) =>
        File.Exists(Path.Combine(root, SdkLock.FileName)) ? ReadAll(root, assembly, packageFolder) : [];

    /// <summary>The same, whether there is a lock file or not.</summary>
    public static IReadOnlyList<InstalledSdk> ReadAll(string root, string assembly, string packageFolder)
    {
        var info = new FileInfo(Path.Combine(root, GlobalJson.FileName));
        if (!info.Exists)
        {
            return [];
        }

        string[] folders = [.. new[] { FolderOf(assembly), packageFolder }.Where(f => f.Length > 0).Distinct(StringComparer.Ordinal)];
        try
        {
            var json = GlobalJson.Read(new SourceFile(root, GlobalJson.FileName, info.Length, 0));
            return json.Settings.Problem is null ? [.. json.PackageSdks.Select(sdk => Find(sdk.Name, sdk.Entry.Value, folders)).OfType<InstalledSdk>()] : [];
        }
        catch (UnreadableFileException)
        {
            return [];
        }
    }

    private static InstalledSdk? Find(string name, string version, string[] folders)
    {
        // The names come from a file that anybody may have edited.
        if (name.AsSpan().ContainsAny("/\\:") || version.AsSpan().ContainsAny("/\\:") || name.StartsWith('.') || version.StartsWith('.'))
        {
            return null;
        }

        var folder = folders.Select(f => Path.Combine(f, name.ToLowerInvariant(), Normalise(version))).FirstOrDefault(Directory.Exists);
        return folder is null ? null : new InstalledSdk(name, version, PackageNote.Read(folder)?.ContentHash ?? "");
    }

    // 1.0 lies in a folder 1.0.0.
    private static string Normalise(string version) =>
        (PackageVersionRange.Normalise($"[{version}]") is { } range ? range[1..range.IndexOf(',', StringComparison.Ordinal)] : version).ToLowerInvariant();

    // <folder>/standards.sdk/1.2.3/…/Standards.Tasks.dll
    private static string FolderOf(string assembly)
    {
        var folder = Path.GetDirectoryName(assembly);
        for (var level = 0; level < MaxLevels && folder is { Length: > 0 }; level++, folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, PackageNote.FileName)))
            {
                return Path.GetDirectoryName(Path.GetDirectoryName(folder)) ?? "";
            }
        }

        return "";
    }
}
