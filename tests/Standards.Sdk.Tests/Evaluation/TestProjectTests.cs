using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Evaluation;

/// <summary>Test projects are known by place and name and need no reference; a framework of their own is respected.</summary>
public class TestProjectTests
{
    private static readonly string[] Brought = ["Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio"];

    [Theory]
    [InlineData("tests/Orders.Specs/Orders.Specs.csproj", true)]
    [InlineData("tests/unit/Orders/Orders.csproj", true)]
    [InlineData("src/Orders.Tests/Orders.Tests.csproj", true)]
    [InlineData("Tests.csproj", true)]
    [InlineData("src/Orders.Testing/Orders.Testing.csproj", false)]
    [InlineData("src/tests/Orders/Orders.csproj", false)]
    [InlineData("src/OrdersTests/OrdersTests.csproj", false)]
    public void Place_and_name_tell(string path, bool expected)
    {
        using var repository = new ScratchRepository();
        repository.Write(path, ProjectText.Of(ProjectText.Whole));

        var project = EvaluatedProject.Of(repository, path);

        Assert.Equal(expected ? "true" : "", project["IsTestProject"]);
        Assert.Equal(expected ? Brought : [], Frameworks(project));
        Assert.Equal(expected, project.Includes("Using").Contains("Xunit"));
        Assert.Equal(expected, project.PolicyFiles("EditorConfigFiles").Contains("Standards.Tests.globalconfig"));
        Assert.Equal(!expected, project.PolicyFiles("AdditionalFiles").Contains("BannedSymbols.Library.txt"));
        Assert.Equal(expected, project.PolicyFiles("AdditionalFiles").Contains("BannedSymbols.Tests.txt"));
        Assert.Equal(expected ? ("true", "10m") : ("", ""), (project["StandardsTestResults"], project["StandardsTestTimeout"]));
        Assert.Equal(
            expected ? ("true", "true", "10m") : ("", "", ""), (project["VSTestBlameHang"], project["VSTestBlameCrash"], project["VSTestBlameHangTimeout"]));
    }

    [Theory]
    [InlineData("xunit")]
    [InlineData("xunit.v3")]
    [InlineData("xunit.v3.mtp-v2")]
    [InlineData("NUnit")]
    [InlineData("nunit")]
    [InlineData("MSTest")]
    [InlineData("TUnit")]
    public void Own_framework_is_respected(string framework)
    {
        using var repository = new ScratchRepository();
        repository.Write(
            "tests/Orders.Specs/Orders.Specs.csproj",
            ProjectText.Of(ProjectText.Whole, ProjectText.Items($"""<PackageReference Include="{framework}" Version="3.2.2" />""")));
        repository.Write(
            "tests/Central/Central.csproj", ProjectText.Of(ProjectText.Whole, ProjectText.Items($"""<PackageReference Include="{framework}" />""")));
        repository.Write("tests/Central/Directory.Packages.props", Central($"""<PackageVersion Include="{framework}" Version="3.2.2" />"""));

        foreach (var path in new[] { "tests/Orders.Specs/Orders.Specs.csproj", "tests/Central/Central.csproj" })
        {
            var project = EvaluatedProject.Of(repository, path);
            Assert.Equal(framework == "xunit" ? ["xunit"] : [], Frameworks(project));
            Assert.Equal("", project.Items("_StandardsOwnedVersion").FirstOrDefault()?.Include ?? "");
            Assert.Equal(path.Contains("Central", StringComparison.Ordinal), project.Includes("PackageVersion").Contains(framework));
        }
    }

    [Theory]
    [InlineData("StandardsTestFramework", "none")]
    [InlineData("IsTestProject", "false")]
    public void Choice_of_the_project_brings_no_framework(string property, string value)
    {
        using var repository = new ScratchRepository();
        repository.Write("tests/Orders.Bench/Orders.Bench.csproj", ProjectText.Of(ProjectText.Whole, ProjectText.Properties((property, value))));

        var project = EvaluatedProject.Of(repository, "tests/Orders.Bench/Orders.Bench.csproj");

        Assert.Empty(Frameworks(project));
        Assert.DoesNotContain("Xunit", project.Includes("Using"));
        Assert.Equal(property == "IsTestProject" ? "false" : "true", project["IsTestProject"]);
        Assert.Equal("false", project["IsPackable"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("TestingPlatformDotnetTestSupport")]
    [InlineData("UseMicrosoftTestingPlatformRunner")]
    public void Third_version_of_xunit_is_chosen_by_name_and_runs_where_the_project_asks(string platform)
    {
        using var repository = new ScratchRepository();
        (string, string)[] properties = platform.Length == 0
            ? [("StandardsTestFramework", "xunit.v3")]
            : [("StandardsTestFramework", "xunit.v3"), (platform, "true")];
        repository.Write("tests/Orders.Specs/Orders.Specs.csproj", ProjectText.Of(ProjectText.Whole, ProjectText.Properties(properties)));

        var project = EvaluatedProject.Of(repository, "tests/Orders.Specs/Orders.Specs.csproj");

        Assert.Equal(["Microsoft.NET.Test.Sdk", "xunit.runner.visualstudio"], Frameworks(project));
        Assert.Contains("xunit.v3", project.Includes("PackageReference"));
        Assert.Contains("Xunit", project.Includes("Using"));
        // VSTest's results and dumps are VSTest's, which also runs a project whose own command line is the platform's.
        var isVSTest = platform == "TestingPlatformDotnetTestSupport" ? "" : "true";
        Assert.Equal(isVSTest, project["_StandardsTestResults"]);
        Assert.Equal(isVSTest, project["VSTestBlameHang"]);
        Assert.Equal(isVSTest.Length > 0, project["VSTestCollect"].Length > 0);
        Assert.Equal(isVSTest.Length > 0, project.Includes("PackageReference").Contains("coverlet.collector"));
    }

    [Theory]
    [InlineData("StandardsTestTimeout", "none", "", "")]
    [InlineData("StandardsTestTimeout", "90s", "true", "90s")]
    [InlineData("StandardsTestResults", "false", "", "")]
    [InlineData("VSTestBlameHangTimeout", "3m", "", "3m")]
    [InlineData("VSTestBlame", "true", "", "")]
    [InlineData("StandardsChecks", "false", "", "")]
    public void Time_limit_is_the_projects_choice(string property, string value, string hang, string timeout)
    {
        using var repository = new ScratchRepository();
        repository.Write("tests/Orders.Specs/Orders.Specs.csproj", ProjectText.Of(ProjectText.Whole, ProjectText.Properties((property, value))));

        var project = EvaluatedProject.Of(repository, "tests/Orders.Specs/Orders.Specs.csproj");

        Assert.Equal((hang, timeout), (project["VSTestBlameHang"], project["VSTestBlameHangTimeout"]));
    }

    [Fact]
    public void Without_implicit_usings_there_is_none_of_xunit()
    {
        using var repository = new ScratchRepository();
        repository.Write("tests/Orders.Specs/Orders.Specs.csproj", ProjectText.Of(ProjectText.Whole, ProjectText.Properties(("ImplicitUsings", "disable"))));

        var project = EvaluatedProject.Of(repository, "tests/Orders.Specs/Orders.Specs.csproj");

        Assert.DoesNotContain("Xunit", project.Includes("Using"));
        Assert.Equal(Brought, Frameworks(project));
    }

    private static string Central(string versions) =>
        $"""<Project>{ProjectText.Properties(("ManagePackageVersionsCentrally", "true"))}{ProjectText.Items(versions)}</Project>""";

    private static string[] Frameworks(EvaluatedProject project) =>
        [.. project.Includes("PackageReference").Where(Brought.Contains).Order(StringComparer.Ordinal)];
}
