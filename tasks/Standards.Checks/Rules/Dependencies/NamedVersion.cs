using Standards.Checks.Models.Packages;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>A version that a file gives a package or an SDK.</summary>
/// <param name="Id">The package; <c>Microsoft.NET.Sdk</c> for the .NET SDK.</param>
/// <param name="Version">The version, or the lower bound of a range.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
internal sealed record NamedVersion(string Id, string Version, int Line, int Column)
{
    /// <summary>The .NET SDK as policies name it.</summary>
    public const string DotnetSdk = "Microsoft.NET.Sdk";

    /// <summary>Those of a project or of a file that projects import.</summary>
    public static IEnumerable<NamedVersion> Of(PackageFile file) =>
        from item in file.Items
        where item.Action != "Remove" && !item.IsComputed
        let version = VersionText.Lower(item.VersionOverride.Length > 0 ? item.VersionOverride : item.Version)
        where version.Length > 0
        select new NamedVersion(item.Id, version, item.Line, item.Column);

    /// <summary>Those of <c>global.json</c>: the SDKs that come as packages, and the .NET SDK.</summary>
    public static IEnumerable<NamedVersion> Of(GlobalJson file) =>
        from sdk in file.PackageSdks.Concat(file.Find("sdk:version") is { Kind: 's' } dotnet ? [(DotnetSdk, dotnet)] : [])
        let version = VersionText.Lower(sdk.Entry.Value)
        where version.Length > 0
        select new NamedVersion(sdk.Name, version, sdk.Entry.Line, sdk.Entry.Column);

    /// <summary>Those of an earlier content of a file.</summary>
    public static IEnumerable<NamedVersion> Of(string path, byte[] content) =>
        path == GlobalJson.FileName ? Of(GlobalJson.Read(content)) : Of(PackageFileReader.Read(content));
}
