using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Standards.Sdk.Tests.Harness;

/// <summary>
/// A package with a library, made in a feed of the test. Its version holds a hash of what it says, because the package folder of the
/// tests outlives them and NuGet would serve an older one.
/// </summary>
internal sealed record ScratchPackage(string Id, string Version)
{
    /// <param name="feed">Absolute path of a folder.</param>
    /// <param name="id">Its id.</param>
    /// <param name="metadata">Elements of the nuspec besides id, version, authors and description.</param>
    /// <param name="files">Paths in the package and texts.</param>
    public static ScratchPackage Publish(string feed, string id, string metadata, params (string Path, string Text)[] files)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(metadata + string.Concat(files.Select(f => f.Path + f.Text)))))[..12];
        return Publish(feed, new ScratchPackage(id, $"1.0.0-h{hash}"), metadata, files);
    }

    /// <summary>The same with a version that somebody else chose. NuGet may know an older one of it, which is forgotten.</summary>
    public static ScratchPackage Publish(string feed, ScratchPackage package, string metadata, params (string Path, string Text)[] files)
    {
        var extracted = System.IO.Path.Combine(PackedSdk.PackageFolder, package.Id.ToLowerInvariant(), package.Version);
        if (Directory.Exists(extracted))
        {
            Directory.Delete(extracted, recursive: true);
        }

        var id = package.Id;
        Directory.CreateDirectory(feed);
        using var archive = ZipFile.Open(System.IO.Path.Combine(feed, $"{id}.{package.Version}.nupkg"), ZipArchiveMode.Create);
        Add(
            archive,
            $"{id}.nuspec",
            Encoding.UTF8.GetBytes(
                $"<package><metadata><id>{id}</id><version>{package.Version}</version><authors>Acme</authors><description>For "
                    + $"tests.</description>{metadata}</metadata></package>"));
        foreach (var (path, text) in files)
        {
            Add(archive, path, Encoding.UTF8.GetBytes(text));
        }

        // Any assembly will do, so a small one.
        Add(archive, $"lib/net10.0/{id}.dll", File.ReadAllBytes(typeof(Xunit.Abstractions.ITest).Assembly.Location));
        return package;
    }

    /// <summary>The reference to it.</summary>
    public string Reference => $"""<PackageReference Include="{Id}" Version="{Version}" />""";

    /// <summary>A nuspec's list of dependencies that holds this package alone.</summary>
    public string AsDependency => $"""<dependencies><group targetFramework="net10.0"><dependency id="{Id}" version="{Version}" /></group></dependencies>""";

    private static void Add(ZipArchive archive, string path, byte[] content)
    {
        // The same bytes in every run.
        var entry = archive.CreateEntry(path);
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }
}
