using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Evaluation;

/// <summary>The packages that the policy owns, and what each switch takes away.</summary>
public class PackageTests
{
    private const string Project = "src/Orders/Orders.csproj";
    private const string Analyzers = "Microsoft.CodeAnalysis.NetAnalyzers";
    private const string Banned = "Microsoft.CodeAnalysis.BannedApiAnalyzers";

    private static readonly string[] Owned = [Banned, Analyzers];

    private static readonly string[] Configurations =
        ["Standards.Ci.globalconfig", "Standards.Rules.Ci.globalconfig", "Standards.Usings.globalconfig", "Standards.globalconfig"];

    public static TheoryData<string, string[], string[], string[]> Switches() => new()
    {
        {
            "",
            Owned,
            Configurations,
            ["BannedSymbols.Clock.txt", "BannedSymbols.Library.txt"]
        },
        { "StandardsAnalyzers", [Banned], ["Standards.Rules.Ci.globalconfig"], ["BannedSymbols.Clock.txt", "BannedSymbols.Library.txt"] },
        { "StandardsBannedSymbols", [Analyzers], Configurations, [] },
    };

    [Theory]
    [MemberData(nameof(Switches))]
    public void Switch_takes_away_what_it_names(string off, string[] packages, string[] configurations, string[] lists)
    {
        using var repository = new ScratchRepository();
        foreach (var form in ProjectText.Forms)
        {
            repository.Write(Project, ProjectText.Of(form, off.Length == 0 ? "" : ProjectText.Properties((off, "false"))));

            var project = EvaluatedProject.Of(repository, Project, ("CI", "true"));

            Assert.Equal(packages, OwnedIn(project).Select(p => p.Include).Order(StringComparer.Ordinal));
            Assert.Equal(configurations, project.PolicyFiles("EditorConfigFiles"));
            Assert.Equal(lists, project.PolicyFiles("AdditionalFiles"));
            Assert.Equal("true", project["TreatWarningsAsErrors"]);
        }
    }

    [Theory]
    [InlineData("true", false)]
    [InlineData("false", true)]
    public void Analyzers_come_from_the_package_or_from_the_net_sdk_never_from_both(string value, bool expected)
    {
        using var repository = new ScratchRepository();
        foreach (var form in ProjectText.Forms)
        {
            repository.Write(Project, ProjectText.Of(form, ProjectText.Properties(("StandardsAnalyzers", value))));

            var project = EvaluatedProject.Of(repository, Project);

            Assert.Equal(expected ? 2 : 0, project.Includes("Analyzer").Count(a => a.EndsWith("NetAnalyzers.dll", StringComparison.Ordinal)));
            Assert.Equal(!expected, project.Includes("PackageReference").Contains(Analyzers));
        }
    }

    [Fact]
    public void Warnings_switch_takes_away_the_raise_only()
    {
        using var repository = new ScratchRepository();
        repository.Write(Project, ProjectText.Of(ProjectText.Whole, ProjectText.Properties(("StandardsWarningsAsErrors", "false"))));

        var project = EvaluatedProject.Of(repository, Project, ("CI", "true"), ("Configuration", "Release"));

        Assert.Equal("false", project["TreatWarningsAsErrors"], ignoreCase: true);
        Assert.Equal("true", project["EnforceCodeStyleInBuild"]);
        Assert.Equal(Owned, OwnedIn(project).Select(p => p.Include).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Checks_switch_takes_away_checks_and_fast_restore_only()
    {
        using var repository = new ScratchRepository();
        repository.Write(Project, ProjectText.Of(ProjectText.Whole, ProjectText.Properties(("StandardsChecks", "false"))));

        var project = EvaluatedProject.Of(repository, Project);

        Assert.Equal("", project["_StandardsChecksEnabled"]);
        Assert.DoesNotContain(project.Imports, i => i.EndsWith("/Restore.targets", StringComparison.Ordinal));
        Assert.Equal(Owned, OwnedIn(project).Select(p => p.Include).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("false", "CS1591")]
    [InlineData("true", "")]
    public void Documentation_switch_asks_for_comments(string value, string silenced)
    {
        using var repository = new ScratchRepository();
        repository.Write(Project, ProjectText.Of(ProjectText.Whole, ProjectText.Properties(("StandardsRequireXmlDocumentation", value))));

        var project = EvaluatedProject.Of(repository, Project);

        Assert.Equal(silenced.Length > 0, project["NoWarn"].Split(';').Contains("CS1591"));
        Assert.EndsWith("Orders.xml", project["DocumentationFile"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProjectText.Whole)]
    [InlineData(ProjectText.Additive)]
    public void Versions_do_not_depend_on_who_manages_versions(string form)
    {
        using var repository = new ScratchRepository();
        repository.Write(Project, ProjectText.Of(form));
        var plain = OwnedIn(EvaluatedProject.Of(repository, Project));
        repository.Write("Directory.Packages.props", Central(""));

        var central = OwnedIn(EvaluatedProject.Of(repository, Project));

        Assert.Equal(2, plain.Count);
        Assert.Equal(plain.Select(p => (p.Include, p["Version"])), central.Select(p => (p.Include, p["Version"])));
        Assert.All(plain.Concat(central), p => Assert.Equal(("all", "true"), (p["PrivateAssets"], p["IsImplicitlyDefined"])));
    }

    [Theory]
    [InlineData("PackageVersion", Analyzers)]
    [InlineData("PackageVersion", "microsoft.codeanalysis.netanalyzers")]
    [InlineData("GlobalPackageReference", Analyzers)]
    public void Central_version_of_an_owned_package_is_taken_out_and_remembered(string item, string id)
    {
        using var repository = new ScratchRepository();
        repository.Write(Project, ProjectText.Of(ProjectText.Whole));
        var before = OwnedIn(EvaluatedProject.Of(repository, Project)).Select(p => p["Version"]);
        repository.Write(
            "Directory.Packages.props", Central($"""<{item} Include="{id}" Version="1.0.0" /><PackageVersion Include="Serilog" Version="4.0.0" />"""));

        var project = EvaluatedProject.Of(repository, Project);

        Assert.Equal(["Serilog"], project.Includes("PackageVersion"));
        Assert.Contains(id, project.Includes("_StandardsOwnedVersion"));
        Assert.Equal(before, OwnedIn(project).Select(p => p["Version"]));
    }

    [Theory]
    [InlineData(Analyzers)]
    [InlineData("microsoft.codeanalysis.bannedapianalyzers")]
    public void Reference_of_an_owned_package_is_taken_out_and_remembered(string id)
    {
        using var repository = new ScratchRepository();
        repository.Write(
            Project,
            ProjectText.Of(
                ProjectText.Whole,
                ProjectText.Items($"""<PackageReference Include="{id}" Version="1.0.0" /><PackageReference Include="Serilog" Version="4.0.0" />""")));

        var project = EvaluatedProject.Of(repository, Project);

        Assert.Equal([id], project.Includes("_StandardsOwnedVersion"));
        Assert.Equal(3, project.Items("PackageReference").Count);
        Assert.DoesNotContain(project.Items("PackageReference"), p => p["Version"] == "1.0.0");
        Assert.Contains("Serilog 4.0.0", project.Packages());
    }

    [Theory]
    [InlineData("10.0.401", "10.0.401", true)]
    [InlineData("10.0.500", "10.0.500", true)]
    [InlineData("11.0.0", "11.0.0", true)]
    [InlineData("10.0.400", null, false)]
    [InlineData("10.0.500-preview.1", null, false)]
    [InlineData("11.*", null, false)]
    [InlineData("[11.0.0]", null, false)]
    [InlineData("99999999999.1", null, false)]
    [InlineData("", null, false)]
    public void Version_of_the_repository_that_is_equal_or_higher_wins(string version, string? used, bool wins)
    {
        using var repository = new ScratchRepository();
        repository.Write(Project, ProjectText.Of(ProjectText.Whole, ProjectText.Items($"""<PackageReference Include="{Analyzers}" />""")));
        repository.Write("Directory.Packages.props", Central($"""<PackageVersion Include="{Analyzers}" Version="{version}" />"""));

        var project = EvaluatedProject.Of(repository, Project);

        Assert.Equal(used ?? "10.0.401", OwnedIn(project).Single(p => p.Include == Analyzers)["Version"]);
        Assert.Equal(wins, !project.Includes("_StandardsOwnedVersion").Contains(Analyzers));
        Assert.Empty(project.Includes("PackageVersion"));
    }

    [Fact]
    public void Package_whose_switch_is_off_belongs_to_the_repository()
    {
        using var repository = new ScratchRepository();
        repository.Write(
            Project,
            ProjectText.Of(
                ProjectText.Whole,
                ProjectText.Properties(("StandardsAnalyzers", "false")) + ProjectText.Items($"""<PackageReference Include="{Analyzers}" />""")));
        repository.Write("Directory.Packages.props", Central($"""<PackageVersion Include="{Analyzers}" Version="9.0.0" />"""));

        var project = EvaluatedProject.Of(repository, Project);

        Assert.Empty(project.Items("_StandardsOwnedVersion"));
        Assert.Equal([Analyzers], project.Includes("PackageVersion"));
    }

    private static string Central(string versions) =>
        $"""<Project>{ProjectText.Properties(("ManagePackageVersionsCentrally", "true"))}{ProjectText.Items(versions)}</Project>""";

    private static List<EvaluatedItem> OwnedIn(EvaluatedProject project) =>
        [.. project.Items("PackageReference").Where(p => Owned.Contains(p.Include, StringComparer.OrdinalIgnoreCase))];
}
