using System.IO.Compression;
using System.Security.Cryptography;
using Standards.Checks.Artifacts.Checksums;
using Standards.Checks.Tests.CiTemplates;
using Standards.Sdk.Tests.Harness;
using Standards.Sdk.Tests.Signing;

namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>
/// What the build job of a release hands over, as a later job of a host takes it: two packages, symbols, an archive and an SBOM, listed.
/// </summary>
internal sealed class CiRelease : IDisposable
{
    public const string Folder = "artifacts/release";
    public const string List = $"{Folder}/SHA256SUMS";
    public const string Package = $"{Folder}/Orders.Core.1.0.0.nupkg";

    public const string Other = $"{Folder}/Orders.Client.1.0.0.nupkg";

    private static readonly string[] Others = ["Orders.Core.1.0.0.snupkg", "Orders.Tool.tar.gz", "sbom.cdx.json"];

    private readonly string _file;

    public CiRelease(string file)
    {
        _file = file;
        Repository.Delete("nuget.config").Delete("global.json");
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(Temporary);
        Directory.CreateDirectory(Repository.PathOf(Folder));
        foreach (var id in (string[])["Orders.Core", "Orders.Client"])
        {
            WritePackage(id);
        }

        foreach (var other in Others)
        {
            Repository.Write($"{Folder}/{other}", other);
        }

        Digest = WriteList();
    }

    public ScratchRepository Repository { get; } = new("repo", git: false);

    /// <summary>Hash of the list as the build said it.</summary>
    public string Digest { get; set; }

    /// <summary>Where packages are pushed to.</summary>
    public string Feed => Repository.PathOf("feed");

    /// <summary>Temporary files of the jobs.</summary>
    public string Temporary => Repository.Sibling("temporary").Root;

    /// <summary>Names of the packages that were pushed.</summary>
    public IEnumerable<string?> Pushed => Directory.EnumerateFiles(Feed, "*", SearchOption.AllDirectories)
        .Select(Path.GetFileName)
        .Where(name => name!.EndsWith("nupkg", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>Hashes by name, as the list has them.</summary>
    public SortedDictionary<string, string> Listed => new(
        Repository.Read(List).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line[66..], line => line[..64]), StringComparer.Ordinal);

    /// <summary>Puts a file into the folder.</summary>
    public CiRelease Write(string name)
    {
        Repository.Write($"{Folder}/{name}", name);
        return this;
    }

    /// <summary>Lists everything in the folder and gives the hash of the list.</summary>
    public string WriteList()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf(Folder)).Where(path => Path.GetFileName(path) != ArtifactFolder.ListName);
        File.WriteAllBytes(
            Repository.PathOf(List), ChecksumLine.Write(files.Select(path => new ChecksumLine(Path.GetFileName(path), ArtifactFolder.Hash(path)!))));
        return Hash(List);
    }

    /// <summary>Puts a link in the place of a file.</summary>
    public void MoveBehindLink(string path)
    {
        File.Move(Repository.PathOf(path), Repository.PathOf("elsewhere"));
        File.CreateSymbolicLink(Repository.PathOf(path), Repository.PathOf("elsewhere"));
    }

    public string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.PathOf(path))));

    public bool IsSigned(string path)
    {
        using var package = ZipFile.OpenRead(Repository.PathOf(path));
        return package.GetEntry(".signature.p7s") is not null;
    }

    /// <summary>Puts files beside the release that stop every command which reads them, as those of a checkout could do worse.</summary>
    public CiRelease WithHostileCheckout()
    {
        Repository.Write("nuget.config", "<configuration>").Write("global.json", """{ "sdk": { "version": "1.0.0", "rollForward": "disable" } }""");
        return this;
    }

    /// <summary>The release where no checkout is.</summary>
    public CiRelease WithoutCheckout()
    {
        Repository.Delete("nuget.config").Delete("global.json");
        return this;
    }

    /// <summary>Runs a job of the host on a tag.</summary>
    /// <param name="job">Name of the job.</param>
    /// <param name="sign">Whether the caller asks for signatures.</param>
    /// <param name="certificate">What the signing environment holds; null for nothing.</param>
    public CiJobState Run(string job, bool sign = false, TestCertificate? certificate = null)
    {
        var (content, password) = (certificate?.Content ?? "", certificate?.Password ?? "");
        var host = new CiHost(
            new Dictionary<string, string> { ["sign-packages"] = sign ? "true" : "false", ["signPackages"] = sign ? "true" : "false" },
            new Dictionary<string, string>
            {
                ["secrets.SIGNING_PFX"] = content,
                ["secrets.STANDARDS_SIGNING_PASSWORD"] = password,
                ["SIGNING_PFX"] = content,
                ["STANDARDS_SIGNING_PASSWORD"] = password,
                ["needs.build.outputs.digest"] = Digest,
                ["needs.sign.outputs.digest"] = Digest,
                ["stageDependencies.build.build.outputs['checksums.digest']"] = Digest,
                ["stageDependencies.sign.sign.outputs['sign.signed.digest']"] = Digest,
                ["steps.login.outputs.NUGET_API_KEY"] = "key",
                ["CI_API_V4_URL"] = "https://gitlab.example.com/api/v4",
                ["CI_PROJECT_ID"] = "1",
                ["CI_JOB_TOKEN"] = "token",
            });
        host.Overrides["NUGET_SOURCE"] = Feed;
        Repository.Set("TMPDIR", Temporary);
        if (_file == CiTemplate.GitLab)
        {
            // Variables of the project, and what the job before has left.
            Repository.Set("SIGNING_PFX", content).Set("STANDARDS_SIGNING_PASSWORD", password).Set("STANDARDS_DIGEST", Digest);
        }

        return CiRunner.Run(Repository, _file, job, host);
    }

    public void Dispose() => Repository.Dispose();

    private void WritePackage(string id)
    {
        using var package = ZipFile.Open(Repository.PathOf($"{Folder}/{id}.1.0.0.nupkg"), ZipArchiveMode.Create);
        Write($"{id}.nuspec", $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata><id>{id}</id><version>1.0.0</version><authors>Orders</authors><description>A package.</description></metadata>
            </package>
            """);
        Write("lib/net10.0/_._", "");
        Write("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="nuspec" ContentType="application/octet" />
              <Default Extension="_" ContentType="application/octet" />
            </Types>
            """);

        void Write(string name, string text)
        {
            using var writer = new StreamWriter(package.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
