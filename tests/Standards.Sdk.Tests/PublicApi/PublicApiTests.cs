using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.PublicApi;

/// <summary>The public API of a library from its first record to a new major version, and packages compared with what was published.</summary>
public sealed class PublicApiTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Api = "src/Orders.Core/PublicApi.txt";
    private const string Source = "src/Orders.Core/Basket.cs";

    [Fact]
    public void Record_grows_on_command_and_shrinks_with_a_major_version()
    {
        using var repository = ScratchRepository.WithLibrary(body: "<PropertyGroup><Version>1.2.0</Version></PropertyGroup>")
            .Write(Source, Basket("Add", "Clear"))
            .Commit();

        var first = repository.Build(Project, "-t:StandardsPublicApi").Succeeded();
        Assert.Contains(
            "Standards: src/Orders.Core/PublicApi.txt holds 6 declarations for 1.2.0: 6 new, 0 gone. Commit the file, so that it is reviewed.",
            first.Output,
            StringComparison.Ordinal);
        Assert.Equal(
            """
            # Public API of Orders.Core. Written by: dotnet build -t:StandardsPublicApi
            # unreleased 1.2.0
            public sealed class Orders.Core.Basket
            public Orders.Core.Basket.Basket()
            public void Orders.Core.Basket.Add(string? name = null)
            public void Orders.Core.Basket.Clear(string? name = null)
            public sealed class Orders.Core.Thing
            public Orders.Core.Thing.Thing()

            """.ReplaceLineEndings("\n"),
            repository.Read(Api));
        Assert.Empty(Release(repository).Succeeded().Diagnostics());
        Assert.Empty(repository.Build(Project).Succeeded().Diagnostics());

        repository.Write(Source, Basket("Add", "Clear", "Count"));
        var added = Release(repository).Succeeded();
        Assert.Equal(["STD4650 warning src/Orders.Core/PublicApi.txt(1,1)"], added.Diagnostics().Select(d => d.Place));
        Assert.Contains(
            "1 declaration is not recorded: 'public void Orders.Core.Basket.Count(string? name = null)'. If others may use it so, run: dotnet build "
                + "src/Orders.Core/Orders.Core.csproj -t:StandardsPublicApi",
            added.Output,
            StringComparison.Ordinal);
        // Lock files hold on CI.
        repository.Commit();
        Assert.Equal(
            ["STD4650 error src/Orders.Core/PublicApi.txt(1,1)"],
            Release(repository, "-p:ContinuousIntegrationBuild=true").Failed().Diagnostics().Select(d => d.Place));
        Assert.Empty(Release(repository, "-p:NoWarn=STD4650").Succeeded().Diagnostics());
        Assert.Empty(Release(repository, "-p:StandardsPublicApi=false").Succeeded().Diagnostics());
        // A local Debug build is not asked.
        Assert.Empty(repository.Build(Project).Succeeded().Diagnostics());
        repository.Build(Project, "-t:StandardsPublicApi").Succeeded();
        Assert.Empty(Release(repository).Succeeded().Diagnostics());

        // What is in no release yet may go again; what 1.2.0 had may not.
        repository.Edit(Project, "1.2.0", "1.3.0").Write(Source, Basket("Add", "Count"));
        var broken = Release(repository).Failed();
        Assert.Equal(["STD4651 error src/Orders.Core/PublicApi.txt(6,1)"], broken.Diagnostics().Select(d => d.Place));
        Assert.Contains(
            "'public void Orders.Core.Basket.Clear(string? name = null)' of 1.2.0 is gone. Put it back, with [Obsolete] if it should go later, or raise the "
                + "version from 1.3.0 to 2.0.0",
            broken.Output,
            StringComparison.Ordinal);
        broken.Reported(repository.Reports);
        var before = repository.Read(Api);
        Assert.Equal(
            ["STD4651 error src/Orders.Core/PublicApi.txt(6,1)"],
            repository.Build(Project, "-t:StandardsPublicApi").Failed().Diagnostics().Select(d => d.Place));
        Assert.Equal(before, repository.Read(Api));

        repository.Edit(Project, "1.3.0", "2.0.0-beta.1");
        Assert.Equal(["STD4650 warning src/Orders.Core/PublicApi.txt(1,1)"], Release(repository).Succeeded().Diagnostics().Select(d => d.Place));
        repository.Build(Project, "-t:StandardsPublicApi").Succeeded();
        Assert.StartsWith(
            "# Public API of Orders.Core. Written by: dotnet build -t:StandardsPublicApi\n# released 1.2.0\n", repository.Read(Api), StringComparison.Ordinal);
        Assert.EndsWith("# unreleased 2.0.0-beta.1\n", repository.Read(Api), StringComparison.Ordinal);
        Assert.Empty(Release(repository).Succeeded().Diagnostics());

        repository.Edit(Project, "2.0.0-beta.1", "1.4.0");
        Assert.Equal(["STD4655 error src/Orders.Core/PublicApi.txt(1,1)"], Release(repository).Failed().Diagnostics().Select(d => d.Place));

        repository.Write(Api, "<<<<<<< HEAD\n" + repository.Read(Api));
        Assert.Equal(["STD4652 warning src/Orders.Core/PublicApi.txt(1,1)"], Release(repository).Succeeded().Diagnostics().Select(d => d.Place));
    }

    [Fact]
    public void Every_framework_has_a_file_and_a_solution_updates_those_that_exist()
    {
        using var repository = ScratchRepository.WithLibrary(body: "<PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup>")
            .Library("Orders.Other")
            .Solution();

        repository.Build("All.slnx", "-t:StandardsPublicApi").Failed();
        repository.Build(Project, "-t:StandardsPublicApi").Succeeded();
        Assert.True(repository.Exists("src/Orders.Core/PublicApi.net10.0.txt"));
        Assert.True(repository.Exists("src/Orders.Core/PublicApi.netstandard2.0.txt"));

        repository.Write("src/Orders.Core/More.cs", """
            namespace Orders.Core;

            /// <summary>More.</summary>
            public enum More
            {
                /// <summary>None.</summary>
                None,
            }

            """);
        var result = repository.Build("All.slnx", "-t:StandardsPublicApi").Succeeded();
        Assert.Equal(1, result.Executions("WritePublicApi"));
        Assert.Contains("Orders.Core.More.None = 0\n", repository.Read("src/Orders.Core/PublicApi.netstandard2.0.txt"), StringComparison.Ordinal);
        Assert.False(repository.Exists("src/Orders.Other/PublicApi.txt"));
    }

    [Fact]
    public void Package_is_compared_with_the_published_one()
    {
        // The package folder of the tests outlives them, and holds the first version.
        var id = $"""Orders.Published{Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal)}""";
        using var repository = ScratchRepository.WithLibrary(body: $"<PropertyGroup><PackageId>{id}</PackageId><Version>1.0.0</Version></PropertyGroup>").Write(
            Source, Basket("Add", "Clear"));
        repository.Write("CHANGELOG.md", """
            # Changelog

            ## [Unreleased]

            ## [1.1.0] - 2026-02-28

            ## [1.0.0] - 2026-01-31

            """);
        repository.Run("pack", Project, "-o", "published").Succeeded();

        repository.Edit("nuget.config", "</packageSources>", """<add key="published" value="published" /></packageSources>""")
            .Edit(Project, "1.0.0", "1.1.0")
            .Write(Source, Basket("Add"));
        var alone = repository.Run("pack", Project, "-o", "out", "-c", "Debug").Succeeded();
        Assert.Contains("STD4660 suggestion src/Orders.Core/Orders.Core.csproj(1,1)", repository.Reports.Findings().Select(f => f.Place));
        Assert.Contains("STD4654 suggestion src/Orders.Core/Orders.Core.csproj(1,1)", repository.Reports.Findings().Select(f => f.Place));
        Assert.Empty(alone.Diagnostics());

        repository.Edit(Project, "</Version>", "</Version><StandardsBaselineVersion>1.0.0</StandardsBaselineVersion>");
        var compared = repository.Run("pack", Project, "-o", "out", "-c", "Debug").Failed();
        Assert.Contains("CP0002", compared.Codes());
        Assert.DoesNotContain("STD4660", repository.Reports.Findings().Select(f => f.Rule));
    }

    private static BuildResult Release(ScratchRepository repository, params string[] arguments) => repository.Build([Project, "-c", "Release", .. arguments]);

    private static string Basket(params string[] methods) =>
        $"namespace Orders.Core;\n\n/// <summary>A basket.</summary>\npublic sealed class Basket\n{{\n{string.Concat(methods.Select(Method))}}}\n";

    private static string Method(string name) =>
        $"    /// <summary>{name}.</summary>\n    /// <param name=\"name\">What.</param>\n"
        + $"    public void {name}(string? name = null) => System.GC.KeepAlive(this);\n";
}
