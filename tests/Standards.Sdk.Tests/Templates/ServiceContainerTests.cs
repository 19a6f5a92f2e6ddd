using System.Formats.Tar;
using System.Text.Json;
using Standards.Sdk.Tests.Harness;
using Standards.Sdk.Tests.Sbom;

namespace Standards.Sdk.Tests.Templates;

/// <summary>The image of a new service, as the .NET SDK makes it: small, and not root whatever its base says.</summary>
public sealed class ServiceContainerTests(InstalledTemplates templates) : IClassFixture<InstalledTemplates>
{
    private const string Api = "cmd/Orders.Api/Orders.Api.csproj";

    [Fact]
    public void Image_runs_as_the_user_that_the_manifests_name()
    {
        using var registry = new ImageRegistry();
        using var folder = new ScratchRepository("parent", git: false);
        var repository = templates.CreateRepository(folder, "std-service", "Orders", "--deploy", "kubernetes");

        // The family of slim images that is taken where no base is named, and the tag of it.
        var image = repository.Dotnet("msbuild", Api, "-t:ComputeContainerBaseImage", "-getProperty:ContainerBaseImage").Output.Trim();
        Assert.Matches(@"^mcr\.microsoft\.com/dotnet/aspnet:10\.0-noble-chiseled(-extra)?$", image);

        // A base that names no user, so that the number comes from the project alone.
        repository.Run(
            "publish",
            Api,
            "-t:PublishContainer",
            "-p:ContainerArchiveOutputPath=" + repository.PathOf("artifacts/image.tar"),
            $"-p:ContainerBaseImage={registry.Image}",
            "--os",
            "linux",
            "--arch",
            "x64",
            "-p:RestoreLockedMode=false").Succeeded();

        var config = Config(repository.PathOf("artifacts/image.tar"));
        Assert.Equal("1654", config.GetProperty("User").GetString());
        Assert.Contains("runAsUser: 1654\n", repository.Read("deploy/kubernetes/deployment.yml"), StringComparison.Ordinal);
        // The program itself and no shell, so that it hears of SIGTERM.
        var command = config
            .GetProperty(config.TryGetProperty("Entrypoint", out _) ? "Entrypoint" : "Cmd")
            .EnumerateArray()
            .Select(word => word.GetString())
            .ToArray();
        Assert.Contains(command[0], (string[])["dotnet", "/app/Orders.Api"]);
    }

    private static JsonElement Config(string archive)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var tar = new TarReader(File.OpenRead(archive));
        while (tar.GetNextEntry(copyData: true) is { } entry)
        {
            using var data = new MemoryStream();
            entry.DataStream?.CopyTo(data);
            files[entry.Name] = data.ToArray();
        }

        using var manifest = JsonDocument.Parse(files["manifest.json"]);
        using var config = JsonDocument.Parse(files[manifest.RootElement[0].GetProperty("Config").GetString()!]);
        return config.RootElement.GetProperty("config").Clone();
    }
}
