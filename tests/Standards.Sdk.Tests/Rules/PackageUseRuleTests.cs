using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>Packages that nothing uses, versions in properties, majors that were raised, pre-releases at pack, in real builds.</summary>
public sealed class PackageUseRuleTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Shown = "version: 1\nrules: { STD4036: warning }\n";

    [Fact]
    public void Package_that_nothing_refers_to()
    {
        using var repository = ScratchRepository.WithLibrary(body: """

            <ItemGroup>
              <PackageReference Include="YamlDotNet" Version="16.3.0" />
              <PackageReference Include="Markdig" Version="1.6.0" />
              <PackageReference Include="Spectre.Console" Version="0.49.1" StandardsUse="runtime" />
              <PackageReference Include="NuGet.Versioning" Version="8.0.0" IncludeAssets="runtime" />
            </ItemGroup>
            """)
            .Write("src/Orders.Core/Text.cs", """
                namespace Orders.Core;

                /// <summary>Text.</summary>
                public static class Text
                {
                    /// <summary>Renders.</summary>
                    /// <param name="text">Text.</param>
                    /// <returns>HTML.</returns>
                    public static string Render(string text) => Markdig.Markdown.ToHtml(text);
                }

                """)
            .Write("standards.yml", Shown);

        var build = repository.Build(Project, "-c", "Release").Succeeded();

        Assert.Equal([$"STD4036 warning {Project}(3,3)"], Ours(build));
        Assert.Contains("nothing that was compiled refers to package 'YamlDotNet' 16.3.0", build.Output, StringComparison.Ordinal);
        build.Reported(repository.Reports);

        // The inner loop does not ask.
        Assert.Empty(Ours(repository.Build(Project).Succeeded()));
        Assert.Empty(Ours(repository.Build(Project, "-c", "Release", "-p:NoWarn=STD4036").Succeeded()));
        Assert.Equal([$"STD4036 error {Project}(3,3)"], Ours(repository.Build(Project, "-c", "Release", "-p:WarningsAsErrors=STD4036").Failed()));

        // Named where configuration names what is loaded.
        Assert.Empty(Ours(repository.Write("src/Orders.Core/appsettings.json", """{ "Using": ["YamlDotNet"] }""").Build(Project, "-c", "Release").Succeeded()));

        // A suggestion unless somebody wants more.
        Assert.Empty(Ours(repository.Delete("src/Orders.Core/appsettings.json").Delete("standards.yml").Build(Project, "-c", "Release").Succeeded()));
    }

    [Fact]
    public void Floating_version_in_a_property()
    {
        using var repository = ScratchRepository.WithLibrary(
            body: """<ItemGroup><PackageReference Include="YamlDotNet" Version="$(YamlVersion)" /></ItemGroup>""")
            .Write("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <YamlVersion>16.*</YamlVersion>
                  </PropertyGroup>
                </Project>
                """);
        repository.Run("restore", Project).Succeeded();

        var check = repository.Check(Project).Succeeded();

        Assert.Equal(["STD4009 warning Directory.Build.props(3,5)"], Ours(check));
        Assert.Contains("PackageReference 'YamlDotNet' has the floating version '16.*' of the property 'YamlVersion'", check.Output, StringComparison.Ordinal);
        Assert.Empty(Ours(repository.Edit("Directory.Build.props", "16.*", "16.3.0").Check(Project, "-p:NoWarn=STD4002").Succeeded()));
    }

    [Fact]
    public void Major_that_was_raised_since_an_earlier_commit()
    {
        const string Versions = """
            <Project>
              <ItemGroup>
                <PackageVersion Include="YamlDotNet" Version="15.3.0" />
              </ItemGroup>
            </Project>
            """;
        using var repository = ScratchRepository.WithLibrary()
            .Write("standards.yml", "version: 1\ndependencies: { majorUpgrades: [YamlDotNet, Standards.*] }\n")
            .Write("lib/Directory.Packages.props", Versions);
        repository.Run("restore", Project).Succeeded();
        repository.Commit();

        // The first is no upgrade.
        Assert.Empty(Majors(repository.Check(Project)));

        repository.Edit("lib/Directory.Packages.props", "15.3.0", "16.3.0");
        var raised = repository.Check(Project).Failed();
        Assert.Equal(["STD4035 error lib/Directory.Packages.props(3,5)"], Majors(raised));
        Assert.Contains(
            "'YamlDotNet' was raised from 15.3.0 to 16.3.0, and no accepted decision record names 'YamlDotNet 16'", raised.Output, StringComparison.Ordinal);

        // Red as long as nobody decided, also when it was committed and the clone is another.
        repository.Commit();
        Assert.Equal(["STD4035 error lib/Directory.Packages.props(3,5)"], Majors(repository.Check(Project, "-p:StandardsDate=2026-01-31")));
        Assert.Empty(Majors(repository.Edit("lib/Directory.Packages.props", "16.3.0", "15.3.1").Check(Project)));
        repository
            .Edit("lib/Directory.Packages.props", "15.3.1", "16.3.0")
            .Record()
            .Edit("docs/adr/0001-use-it.md", "## Decision\n\nText.", "## Decision\n\nWe move to YamlDotNet 16.");
        Assert.Empty(Majors(repository.Check(Project)));
    }

    [Fact]
    public void Pre_release_in_a_stable_package_is_NuGets_to_say_at_pack()
    {
        using var repository = new ScratchRepository();
        var package = ScratchPackage.Publish(repository.PathOf("feed"), "Acme.Early", """<license type="expression">MIT</license>""");
        repository
            .Write(
                "nuget.config",
                $"""<configuration><packageSources><add key="under-test" value="{PackedSdk.Instance.Feed}" /><add key="acme" value="feed" """
                    + $"""/></packageSources></configuration>""")
            .Library("Orders.Core", $"<ItemGroup>{package.Reference}</ItemGroup>");

        // The version comes from the command line, as from a tag, so files do not say that it is stable: STD4034 is silent.
        var stable = repository.Run("pack", Project, "-o", "out", "-p:Version=1.0.0");
        Assert.Single(stable.Codes(), code => code == "NU5104");
        Assert.DoesNotContain(stable.Diagnostics(), d => d.Rule == "STD4034");
        Assert.DoesNotContain("NU5104", repository.Run("pack", Project, "-o", "out", "-p:Version=1.0.0-rc.1").Succeeded().Codes());
    }

    private static IEnumerable<string> Ours(BuildResult result) => result.Diagnostics().Select(d => d.Place);

    private static IEnumerable<string> Majors(BuildResult result) => Ours(result).Where(p => p.StartsWith("STD4035", StringComparison.Ordinal));
}
