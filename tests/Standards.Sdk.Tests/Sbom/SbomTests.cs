using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Sbom;

/// <summary>SBOMs of real builds, packages and published folders.</summary>
public sealed class SbomTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string CycloneDx = "_manifest/cyclonedx_1.6/bom.cdx.json";
    private const string Spdx = "_manifest/spdx_2.3/manifest.spdx.json";
    private const string References = """<ItemGroup><PackageReference Include="YamlDotNet" Version="16.3.0" /></ItemGroup>""";

    [Fact]
    public void Package_holds_both_documents_and_an_unchanged_build_writes_none()
    {
        using var repository =
            ScratchRepository.WithLibrary(
                body: $"<PropertyGroup><Version>2.1.0</Version><Authors>Orders "
                    + $"team</Authors><PackageLicenseExpression>MIT</PackageLicenseExpression></PropertyGroup>{References}").Commit();

        var first = repository.Run("pack", Project, "-o", "out").Succeeded();

        Assert.Empty(first.Diagnostics());
        using (var package = ZipFile.OpenRead(repository.PathOf("out/Orders.Core.2.1.0.nupkg")))
        {
            Assert.NotNull(package.GetEntry(Spdx));
            using var json = JsonDocument.Parse(package.GetEntry(CycloneDx)!.Open());
            var metadata = json.RootElement.GetProperty("metadata");
            Assert.Equal("pkg:nuget/Orders.Core@2.1.0", metadata.GetProperty("component").GetProperty("purl").GetString());
            Assert.Equal(
                [".NET SDK", "Standards.Sdk", "csc"],
                metadata.GetProperty("tools").GetProperty("components").EnumerateArray().Select(t => t.GetProperty("name").GetString()));
            Assert.All(
                metadata.GetProperty("tools").GetProperty("components").EnumerateArray(),
                t => Assert.Matches("^[0-9]+[.][0-9]+", t.GetProperty("version").GetString()));
            var commit = DateTimeOffset.FromUnixTimeSeconds(long.Parse(repository.Git("show", "-s", "--format=%ct"), CultureInfo.InvariantCulture));
            Assert.Equal(commit, metadata.GetProperty("timestamp").GetDateTimeOffset());
            Assert.Contains("required pkg:nuget/YamlDotNet@16.3.0 MIT", Components(json));
            Assert.Contains(Components(json), c => c.StartsWith("excluded pkg:nuget/Microsoft.CodeAnalysis.NetAnalyzers@", StringComparison.Ordinal));
            Assert.Equal(["required framework/Microsoft.NETCore.App@10.0.0 "], Components(json).Where(c => c.Contains("framework/", StringComparison.Ordinal)));
        }

        // Pack is a build of Release: both documents, that of the framework and that of the package.
        Assert.Equal(2, first.Executions("WriteSbom"));
        Assert.Equal(0, repository.Run("pack", Project, "-o", "out").Succeeded().Executions("WriteSbom"));

        repository.Git("commit", "-q", "--allow-empty", "-m", "Later");
        Assert.Equal(1, repository.Build(Project, "-c", "Release", "--no-restore").Succeeded().Executions("WriteSbom"));
        Assert.Equal(0, repository.Build(Project, "-c", "Release", "--no-restore").Succeeded().Executions("WriteSbom"));
        Assert.Equal(0, repository.Build(Project).Succeeded().Executions("WriteSbom"));

        var without = repository.Run("pack", Project, "-o", "without", "-p:StandardsSbom=false").Succeeded();
        Assert.Equal(0, without.Executions("WriteSbom"));
        using var bare = ZipFile.OpenRead(repository.PathOf("without/Orders.Core.2.1.0.nupkg"));
        Assert.DoesNotContain(bare.Entries, e => e.FullName.StartsWith("_manifest/", StringComparison.Ordinal));
    }

    [Fact]
    public void Package_of_several_frameworks_holds_one_document_of_all()
    {
        using var repository = ScratchRepository.WithLibrary(
            body: $"<PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup>{References}");

        var result = repository.Run("pack", Project, "-o", "out", "-c", "Debug").Succeeded();

        Assert.Equal(1, result.Executions("WriteSbom"));
        using var package = ZipFile.OpenRead(repository.PathOf("out/Orders.Core.1.0.0.nupkg"));
        using var json = JsonDocument.Parse(Assert.Single(package.Entries, e => e.FullName == CycloneDx).Open());
        Assert.Equal(["net10.0", "netstandard2.0"], Values(json.RootElement.GetProperty("metadata"), "standards:targetFramework"));
        Assert.Equal(["none"], Values(json.RootElement.GetProperty("metadata"), "standards:timestampSource"));
        Assert.False(json.RootElement.GetProperty("metadata").TryGetProperty("timestamp", out _));
        var components = json.RootElement.GetProperty("components").EnumerateArray().ToList();
        Assert.Equal(
            ["net10.0", "netstandard2.0"], Values(components.Single(c => c.GetProperty("name").GetString() == "YamlDotNet"), "standards:targetFramework"));
        Assert.Equal(
            ["netstandard2.0"], Values(components.Single(c => c.GetProperty("name").GetString() == "NETStandard.Library"), "standards:targetFramework"));
        Assert.Equal(["net10.0"], Values(components.Single(c => c.GetProperty("name").GetString() == "Microsoft.NETCore.App"), "standards:targetFramework"));
    }

    [Fact]
    public void Published_folders_are_equal_byte_for_byte_in_two_places()
    {
        using var repository = ScratchRepository.WithLibrary(body: References)
            .Executable("cmd/Orders.Tool", """<ItemGroup><ProjectReference Include="../../src/Orders.Core/Orders.Core.csproj" /></ItemGroup>""")
            .Commit();
        var second = repository.Sibling("another place");
        repository.Git("clone", "-q", ".", second.Root);

        foreach (var place in (ScratchRepository[])[repository, second])
        {
            Assert.Empty(place.Run("publish", "cmd/Orders.Tool", "-o", "out").Succeeded().Diagnostics());
        }

        foreach (var file in (string[])[CycloneDx, Spdx])
        {
            var text = repository.Read($"out/{file}");
            Assert.Equal(text, second.Read($"out/{file}"));
            Assert.DoesNotContain(repository.Root, text, StringComparison.Ordinal);
        }

        using var json = JsonDocument.Parse(repository.Read($"out/{CycloneDx}"));
        Assert.Equal("application", json.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("type").GetString());
        Assert.Contains("required project/src/Orders.Core/Orders.Core.csproj ", Components(json));
        Assert.Contains("required pkg:nuget/YamlDotNet@16.3.0 MIT", Components(json));

        // The epoch of reproducible builds wins over the commit.
        repository.Set("SOURCE_DATE_EPOCH", "1767182400").Run("publish", "cmd/Orders.Tool", "-o", "out").Succeeded();
        Assert.Contains("\"timestamp\": \"2025-12-31T12:00:00Z\"", repository.Read($"out/{CycloneDx}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Solution_has_one_document_on_request()
    {
        using var repository = ScratchRepository.WithLibrary(body: References)
            .Executable("cmd/Orders.Tool", """<ItemGroup><ProjectReference Include="../../src/Orders.Core/Orders.Core.csproj" /></ItemGroup>""")
            .Solution()
            .Commit();

        var result = repository.Build("All.slnx", "-t:StandardsSbom").Succeeded();

        Assert.Empty(result.Diagnostics());
        Assert.Equal(1, result.Executions("WriteSbom"));
        Assert.Equal(0, result.Executions("Csc"));
        Assert.True(repository.Exists("artifacts/standards/sbom.spdx.json"));
        using var json = JsonDocument.Parse(repository.Read("artifacts/standards/sbom.cdx.json"));
        Assert.Equal("All", json.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("name").GetString());
        var components = Components(json);
        Assert.Contains("required project/cmd/Orders.Tool/Orders.Tool.csproj ", components);
        Assert.Contains("required project/src/Orders.Core/Orders.Core.csproj ", components);
        Assert.DoesNotContain(components, c => c.Contains("Orders.Core.Tests", StringComparison.Ordinal));

        repository.Build(Project, "-t:StandardsSbom").Succeeded();
        using var single = JsonDocument.Parse(repository.Read("artifacts/standards/sbom.cdx.json"));
        Assert.Equal("Orders.Core", single.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("name").GetString());
        Assert.DoesNotContain(Components(single), c => c.Contains("Orders.Tool", StringComparison.Ordinal));
    }

    [Fact]
    public void Packages_that_are_gone_and_a_graph_that_is_not_whole_are_findings()
    {
        const string Assets = "src/Orders.Core/obj/project.assets.json";
        const string Document = "artifacts/standards/sbom.cdx.json";
        using var repository = ScratchRepository.WithLibrary(body: References);
        repository.Run("restore", Project).Succeeded();
        var sound = repository.Read(Assets);

        repository.Write(Assets, sound.Replace("\"packageFolders\": {", "\"packageFolders\": {}, \"were\": {", StringComparison.Ordinal));
        var gone = repository.Run("msbuild", Project, "-t:StandardsSbom").Succeeded();
        Assert.Equal([$"STD4510 warning {Project}(0,0)"], gone.Diagnostics().Select(d => d.Place));
        Assert.Contains("not in the package folder", repository.Read(Document), StringComparison.Ordinal);
        Assert.Equal(
            [$"STD4510 error {Project}(0,0)"],
            repository.Run("msbuild", Project, "-t:StandardsSbom", "-p:ContinuousIntegrationBuild=true").Failed().Diagnostics().Select(d => d.Place));
        Assert.Empty(repository.Run("msbuild", Project, "-t:StandardsSbom", "-p:NoWarn=STD4510").Succeeded().Diagnostics());

        repository.Write(
            Assets,
            sound.Replace("\"YamlDotNet/16.3.0\": {", "\"YamlDotNet/16.2.0\": { \"type\": \"package\" }, \"YamlDotNet/16.3.0\": {", StringComparison.Ordinal));
        var twice = repository.Run("msbuild", Project, "-t:StandardsSbom").Failed();
        Assert.Equal([$"STD4511 error {Project}(0,0)"], twice.Diagnostics().Select(d => d.Place));
        Assert.Contains("two versions of 'YamlDotNet' for net10.0", twice.Output, StringComparison.Ordinal);
        Assert.False(repository.Exists(Document));

        // Mandatory: only a waiver holds it.
        Assert.Equal(
            ["STD4511"],
            repository
                .Run("msbuild", Project, "-t:StandardsSbom", "-p:NoWarn=STD4511", "-p:WarningsNotAsErrors=STD4511")
                .Failed()
                .Diagnostics()
                .Select(d => d.Rule));
        repository.Write("standards.waivers.yml", $"""
            version: 1
            waivers:
              - rule: STD4511
                path: {Project}
                reason: Restored by hand for a week
                owner: orders
                approved_by: jane.doe
                expires: 2026-03-31

            """);
        Assert.Empty(repository.Run("msbuild", Project, "-t:StandardsSbom", "-p:StandardsDate=2026-03-01").Succeeded().Diagnostics());
        Assert.False(repository.Exists(Document));
    }

    private static List<string> Components(JsonDocument json) => [.. json.RootElement.GetProperty("components").EnumerateArray()
        .Select(c => $"{c.GetProperty("scope").GetString()} {c.GetProperty("bom-ref").GetString()} {Licence(c)}")];

    private static string? Licence(JsonElement component) =>
        component.TryGetProperty("licenses", out var licences) && licences[0].TryGetProperty("expression", out var expression) ? expression.GetString() : "";

    private static List<string?> Values(JsonElement element, string name) => element.TryGetProperty("properties", out var properties)
        ? [.. properties.EnumerateArray().Where(p => p.GetProperty("name").GetString() == name).Select(p => p.GetProperty("value").GetString())]
        : [];
}
