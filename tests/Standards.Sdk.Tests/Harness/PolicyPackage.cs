using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Standards.Sdk.Tests.Harness;

/// <summary>A package that carries a policy, put into the feed. Its version holds a hash of the policy, so NuGet never serves an older one.</summary>
internal sealed record PolicyPackage(string Id, string Version)
{
    /// <summary>The entry of <c>extends</c>.</summary>
    public string Entry => $"nuget:{Id}/{Version}";

    public static PolicyPackage Publish(string id, string policy)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(policy)))[..12];
        var package = new PolicyPackage(id, $"1.0.0-h{hash}");
        var path = Path.Combine(PackedSdk.Instance.Feed, $"{id}.{package.Version}.nupkg");
        if (!File.Exists(path))
        {
            var temporary = $"{path}.{Environment.ProcessId}.tmp";
            using (var archive = ZipFile.Open(temporary, ZipArchiveMode.Create))
            {
                Add(
                    archive,
                    $"{id}.nuspec",
                    $"<package><metadata><id>{id}</id><version>{package.Version}</version><authors>Acme</authors><description>Policy.</description></"
                        + $"metadata></package>");
                Add(archive, "standards.yml", policy);
            }

            File.Move(temporary, path, overwrite: true);
        }

        return package;
    }

    private static void Add(ZipArchive archive, string path, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(path).Open());
        writer.Write(text);
    }
}
