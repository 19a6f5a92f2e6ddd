using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Sbom;

/// <summary>Outputs besides plain packages and folders: packages of a nuspec, self-contained and single files, containers.</summary>
public sealed class SbomPlaceTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Tool = "cmd/Orders.Tool";
    private const string CycloneDx = "_manifest/cyclonedx_1.6/bom.cdx.json";
    private const string Spdx = "_manifest/spdx_2.3/manifest.spdx.json";

    [Fact]
    public void Package_of_a_nuspec_of_its_own()
    {
        const string Nuspec = """
            <package>
              <metadata><id>Orders.Core</id><version>1.0.0</version><authors>Acme</authors><description>Text.</description></metadata>
              <files>
                <file src="Thing.cs" target="content" />
              </files>
            </package>

            """;
        using var repository = ScratchRepository.WithLibrary(body: "<PropertyGroup><NuspecFile>Orders.nuspec</NuspecFile></PropertyGroup>").Write(
            "src/Orders.Core/Orders.nuspec", Nuspec);

        var bare = repository.Run("pack", Project, "-o", "out").Succeeded();
        Assert.Equal(["STD4512 warning src/Orders.Core/Orders.nuspec(3,3)"], bare.Diagnostics().Select(d => d.Place));
        Assert.Contains("$StandardsSbomCycloneDx$", bare.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["STD4512"],
            repository
                .Run("pack", Project, "-o", "out", "-p:ContinuousIntegrationBuild=true", "-p:RestoreLockedMode=false")
                .Failed()
                .Diagnostics()
                .Where(d => d.Severity == "error")
                .Select(d => d.Rule)
                .Where(r => r == "STD4512"));
        Assert.Empty(repository.Run("pack", Project, "-o", "out", "-p:NoWarn=STD4512").Succeeded().Diagnostics());
        Assert.Empty(repository.Run("pack", Project, "-o", "out", "-p:StandardsSbom=false").Succeeded().Diagnostics());

        // As the finding says.
        repository.Edit("src/Orders.Core/Orders.nuspec", "  </files>", $"""
                <file src="$StandardsSbomCycloneDx$" target="{CycloneDx}" />
                <file src="$StandardsSbomSpdx$" target="{Spdx}" />
              </files>
            """);
        Assert.Empty(repository.Run("pack", Project, "-o", "whole").Succeeded().Diagnostics());
        using var package = ZipFile.OpenRead(repository.PathOf("whole/Orders.Core.1.0.0.nupkg"));
        using var json = JsonDocument.Parse(package.GetEntry(CycloneDx)!.Open());
        Assert.Equal("Orders.Core", json.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("name").GetString());
        Assert.NotNull(package.GetEntry(Spdx));
    }

    [Fact]
    public void Self_contained_single_file_has_the_documents_beside_it_and_the_runtime_in_them()
    {
        using var repository = new ScratchRepository().Executable(Tool);
        var runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

        repository.Run("publish", Tool, "-o", "out", "-r", runtime, "--self-contained", "-p:PublishSingleFile=true").Succeeded();

        Assert.False(repository.Exists("out/Orders.Tool.dll"));
        using var json = JsonDocument.Parse(repository.Read($"out/{CycloneDx}"));
        var components = json.RootElement.GetProperty("components").EnumerateArray().Select(c => c.GetProperty("bom-ref").GetString()!).ToList();
        Assert.Contains(components, c => c.StartsWith($"pkg:nuget/Microsoft.NETCore.App.Runtime.{runtime}@", StringComparison.Ordinal));
        Assert.DoesNotContain(components, c => c.StartsWith("framework/", StringComparison.Ordinal));
        Assert.True(repository.Exists($"out/{Spdx}"));
    }

    [Fact]
    public void Container_holds_both_documents_in_its_layers()
    {
        using var registry = new ImageRegistry();
        using var repository = new ScratchRepository().Executable(Tool);

        repository.Run(
            "publish",
            Tool,
            "-t:PublishContainer",
            "-p:ContainerArchiveOutputPath=" + repository.PathOf("image.tar.gz"),
            $"-p:ContainerBaseImage={registry.Image}",
            "--os",
            "linux",
            "--arch",
            "x64").Succeeded();

        var files = Files(repository.PathOf("image.tar.gz"));
        Assert.Contains("etc/base", files);
        Assert.Contains("app/Orders.Tool.dll", files);
        Assert.Contains($"app/{CycloneDx}", files);
        Assert.Contains($"app/{Spdx}", files);
    }

    // The layers are archives in an archive, each with or without compression.
    private static List<string> Files(string path)
    {
        var files = new List<string>();
        using var archive = new TarReader(Plain(new MemoryStream(File.ReadAllBytes(path))));
        while (archive.GetNextEntry(copyData: true) is { } entry)
        {
            if (entry.DataStream is { } data && !entry.Name.EndsWith(".json", StringComparison.Ordinal))
            {
                using var layer = new TarReader(Plain(data));
                while (layer.GetNextEntry() is { } file)
                {
                    files.Add(file.Name.TrimStart('.', '/'));
                }
            }
        }

        return files;
    }

    private static Stream Plain(Stream stream)
    {
        var isCompressed = stream.ReadByte() == 0x1f && stream.ReadByte() == 0x8b;
        stream.Position = 0;
        return isCompressed ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }
}
