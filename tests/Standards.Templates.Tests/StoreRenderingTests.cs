using System.Text.Json;
using System.Text.RegularExpressions;
using Standards.Tests.Shared;

namespace Standards.Templates.Tests;

/// <summary>What <c>--store</c> changes.</summary>
[Collection(InstalledPack.Collection)]
public partial class StoreRenderingTests(InstalledPack pack)
{
    /// <summary>The files, and what conditions leave of each, are those that fast tests take from the sources without the engine.</summary>
    [Theory]
    [InlineData("none")]
    [InlineData("postgres")]
    public async Task Repository_is_that_of_the_sources(string store)
    {
        var root = await pack.CreateAsync(
            "StdService1",
            "std-service",
            "--store",
            store,
            "--owners=std-owners1",
            "--team",
            "std-team1",
            "--resource",
            "StdItem1",
            "--resource-plural",
            "StdItems1");

        var expected = TemplateContent.TextsOf("std-service", $"--store {store} --owners std-owners1 --team std-team1")
            .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), FilesOf(root));
        // The answers in the record are given to the engine and not to the sources: RecordTests.
        Assert.All(expected.Where(file => file.Key != ".standards/template.json"), file => Assert.Equal(Masked(file.Value), Masked(Read(root, file.Key))));
        Assert.All(expected.Keys, path => Assert.DoesNotMatch(@"(?m)^\s*(//|<!--)?#(if|else|endif)\b", Read(root, path)));
    }

    [Fact]
    public async Task Postgres_brings_its_projects_and_nothing_that_only_memory_needs()
    {
        var root = await pack.CreateAsync("Orders", "std-service", "--store", "postgres");

        var files = FilesOf(root);
        Assert.Contains("src/Orders.Data/Migrations/0001_create_items.sql", files);
        Assert.Contains("tests/Orders.Data.Tests/ServiceTests.cs", files);
        Assert.DoesNotContain(
            files,
            file => file.EndsWith("Domain/InMemoryItemStore.cs", StringComparison.Ordinal) || file.EndsWith("ItemsOptions.cs", StringComparison.Ordinal));
        Assert.Equal(6, files.Count(file => file.EndsWith("/packages.lock.json", StringComparison.Ordinal)));
        Assert.DoesNotContain(files, file => LockOfStore().IsMatch(file));
    }

    [Theory]
    [InlineData("none", false)]
    [InlineData("postgres", true)]
    public async Task Lock_files_hold_what_the_store_needs(string store, bool npgsql)
    {
        var root = await pack.CreateAsync("Orders", "std-service", "--store", store);

        using var file = JsonDocument.Parse(Read(root, "cmd/Orders.Api/packages.lock.json"));

        var packages = file.RootElement.GetProperty("dependencies").GetProperty("net10.0");
        Assert.Equal(npgsql, packages.TryGetProperty("Npgsql", out _));
        Assert.DoesNotContain("$", Read(root, "cmd/Orders.Api/packages.lock.json"), StringComparison.Ordinal);
        Assert.Equal(InstalledPack.Version, packages.GetProperty("Standards.ServiceDefaults").GetProperty("resolved").GetString());
    }

    [Fact]
    public async Task Unknown_store_is_refused()
    {
        var parent = pack.NewFolder();

        var (exitCode, output) = await pack.TryCreateAsync(parent, "Orders", "--store", "oracle");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("oracle", output, StringComparison.Ordinal);
        Assert.Contains("postgres", output, StringComparison.Ordinal);
        Assert.Empty(FilesOf(parent));
    }

    // Versions, hashes, dates and the handle of the team, wherever they stand.
    private static string Masked(string text) => Regex.Replace(
        text.TrimEnd().Replace("std-handle1", "std-team1", StringComparison.Ordinal),
        @"\$\w+\$|(?<=""version"": "")[\w.+-]+|1\.2\.3-test|\d{4}-\d\d-\d\d|(?<=contentHash"": "")[\w+/=]+",
        "*");

    private static string Read(string root, string file) => File.ReadAllText(Path.Combine(root, file));

    private static string[] FilesOf(string root) =>
        [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"packages\.lock\.\w+\.json$")]
    private static partial Regex LockOfStore();
}
