using System.Diagnostics;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Findings;

namespace Standards.Checks.Artifacts.Sbom;

/// <summary>Reads what documents are made of, each file once: the frameworks of a project share their assets file and most packages.</summary>
public sealed class SbomSources
{
    private readonly Dictionary<string, (RestoredPackages? Packages, Finding? Problem)> _assets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Nuspec? Nuspec, string Unverified)> _nuspecs = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What restore resolved.</summary>
    /// <param name="path">Absolute path of the assets file.</param>
    /// <param name="project">Repository-relative path of the project, for the finding.</param>
    public (RestoredPackages? Packages, Finding? Problem) Assets(string path, string project)
    {
        if (!_assets.TryGetValue(path, out var known))
        {
            known = RestoredPackages.Read(path, project);
            _assets[path] = known;
        }

        return known;
    }

    /// <summary>What a package says of itself, or why nobody knows.</summary>
    public (Nuspec? Nuspec, string Unverified) Nuspec(PackageFolder folder, AssetsLibrary library)
    {
        var key = AssetsFile.LibraryKey(library.Id, library.Version);
        if (!_nuspecs.TryGetValue(key, out var known))
        {
            known = Read(folder, library);
            _nuspecs[key] = known;
        }

        return known;
    }

    /// <summary>The version that a compiler carries, without the commit; empty when there is none.</summary>
    /// <param name="path">Absolute path; perhaps of nothing.</param>
    public static string ProductVersion(string path)
    {
        if (!File.Exists(path))
        {
            return "";
        }

        var version = FileVersionInfo.GetVersionInfo(path).ProductVersion ?? "";
        return version.Split('+')[0].Trim();
    }

    private static (Nuspec? Nuspec, string Unverified) Read(PackageFolder folder, AssetsLibrary library)
    {
        try
        {
            return folder.ReadNuspec(library) switch
            {
                null => (null, "not in the package folder"),
                { } nuspec when !nuspec.Id.Equals(library.Id, StringComparison.OrdinalIgnoreCase) => (null, "nuspec of another package"),
                { } nuspec => (nuspec, ""),
            };
        }
        catch (PackageDataException e)
        {
            return (null, $"nuspec {e.Message}");
        }
    }
}
