using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Evaluation;

/// <summary>Where the version comes from, as evaluation sees it: no target and no process has run.</summary>
public class VersioningTests
{
    private const string Project = "src/Orders/Orders.csproj";
    private const string GitVersioning = "Nerdbank.GitVersioning";

    public static TheoryData<string, string, string> Servers() => new()
    {
        { "GITHUB_ACTIONS=true|GITHUB_REF_TYPE=tag|GITHUB_REF_NAME=v1.3.0", "", "1.3.0" },
        { "GITHUB_ACTIONS=true|GITHUB_REF_TYPE=branch|GITHUB_REF_NAME=v1.3.0", "", "0.7.0" },
        { "GITLAB_CI=true|CI_COMMIT_TAG=v1.3.0-rc.1", "", "1.3.0-rc.1" },
        { "GITLAB_CI=true", "", "0.7.0" },
        { "TF_BUILD=True|BUILD_SOURCEBRANCH=refs/tags/v1.3.0", "", "1.3.0" },
        { "TF_BUILD=True|BUILD_SOURCEBRANCH=refs/heads/v1.3.0", "", "0.7.0" },
        { "BITBUCKET_BUILD_NUMBER=7|BITBUCKET_TAG=v1.3.0", "", "1.3.0" },
        { "CIRCLECI=true|CIRCLE_TAG=v1.3.0", "", "1.3.0" },
        { "BUILDKITE=true|BUILDKITE_TAG=v1.3.0", "", "1.3.0" },
        { "DRONE=true|DRONE_TAG=v1.3.0", "", "1.3.0" },
        { "TRAVIS=true|TRAVIS_TAG=v1.3.0", "", "1.3.0" },
        { "APPVEYOR=True|APPVEYOR_REPO_TAG_NAME=v1.3.0", "", "1.3.0" },
        // Prefixes.
        { "CI=true|CI_COMMIT_TAG=orders/v1.3.0", "orders/v", "1.3.0" },
        { "CI=true|CI_COMMIT_TAG=billing/v1.3.0", "orders/v", "0.7.0" },
        { "CI=true|CI_COMMIT_TAG=1.3.0", "none", "1.3.0" },
        { "CI=true|CI_COMMIT_TAG=1.3.0", "", "0.7.0" },
        // What is no version, and what is no CI server.
        { "CI=true|CI_COMMIT_TAG=v1.3", "", "0.7.0" },
        { "CI=true|CI_COMMIT_TAG=v01.3.0", "", "0.7.0" },
        { "CI=true|CI_COMMIT_TAG=v1.3.0-01", "", "0.7.0" },
        { "CI=true|CI_COMMIT_TAG=v1.3.0;x", "", "0.7.0" },
        { "CI=true|CI_COMMIT_TAG=v$(MSBuildVersion)", "", "0.7.0" },
        { "CI=true|CI_COMMIT_TAG=v1.3.0+build.5", "", "1.3.0+build.5" },
        { "CI=false|CI_COMMIT_TAG=v1.3.0", "", "0.7.0" },
        { "CI_COMMIT_TAG=v1.3.0", "", "0.7.0" },
        // The command line wins.
        { "CI=true|CI_COMMIT_TAG=v1.3.0|Version=5.0.0", "", "5.0.0" },
    };

    public static TheoryData<string, bool> Files() => new()
    {
        { """{ "version": "1.2" }""", true },
        { """{ "$schema": "https://raw.githubusercontent.com/dotnet/Nerdbank.GitVersioning/main/src/NerdBank.GitVersioning/version.schema.json", """, true },
        { """
            {
              // why
              "version": "1.2",
              "publicReleaseRefSpec": [ "^refs/tags/v\\d+" ]
            }
            """, true },
        { """{ "inherit": true }""", true },
        { """{ "version": "1.2", """, true },
        { """{ "version": "1.2.0", "commit": "5f3a" }""", false },
        { """{ "version": 3 }""", false },
        { "[]", false },
        { "", false },
    };

    [Theory]
    [MemberData(nameof(Servers))]
    public void Tag_that_is_built_gives_the_version(string variables, string prefix, string expected)
    {
        using var repository = new ScratchRepository();
        foreach (var form in ProjectText.Forms)
        {
            repository.Write(
                Project, ProjectText.Of(form, ProjectText.Properties(("StandardsVersioning", "tag"), ("StandardsTagPrefix", prefix), ("Version", "0.7.0"))));

            var project = EvaluatedProject.Of(repository, Project, Pairs(variables));

            Assert.Equal((expected, expected), (project["Version"], project["PackageVersion"]));
        }
    }

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    [InlineData("nbgv")]
    public void Tag_gives_no_version_unless_asked(string mode)
    {
        using var repository = new ScratchRepository();
        repository.Write(Project, ProjectText.Of(ProjectText.Whole, ProjectText.Properties(("StandardsVersioning", mode), ("Version", "0.7.0"))));

        var project = EvaluatedProject.Of(repository, Project, Pairs("GITHUB_ACTIONS=true|GITHUB_REF_TYPE=tag|GITHUB_REF_NAME=v1.3.0"));

        Assert.Equal("0.7.0", project["PackageVersion"]);
        Assert.DoesNotContain(GitVersioning, project.Includes("PackageReference"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Version_file_brings_the_package(string text, bool expected)
    {
        Assert.Equal(expected, Standards.Checks.Rules.Versions.GitVersioningFile.IsMatch(text));
        foreach (var file in new[] { "version.json", "src/version.json", "src/Orders/version.json" })
        {
            using var repository = new ScratchRepository();
            repository.Write(file, text);
            foreach (var form in ProjectText.Forms)
            {
                repository.Write(Project, ProjectText.Of(form));

                var project = EvaluatedProject.Of(repository, Project);

                Assert.Equal(expected ? "nbgv" : "none", project["StandardsVersioning"]);
                Assert.Equal(Standards.Checks.Rules.Versions.GitVersioningFile.Pattern, project["_StandardsGitVersioningForm"]);
                Assert.Equal(expected ? ["3.10.94 all true"] : [], Reference(project));
                Assert.Equal("", project.Warnings);
            }
        }
    }

    [Fact]
    public void Nearest_file_may_be_another_tools()
    {
        using var repository = new ScratchRepository("name with #, % and ä");
        repository
            .Write("src/Orders/version.json", """{ "version": "1.2.0", "commit": "5f3a" }""")
            .Write("version.json", """{ "version": "1.2" }""")
            .Write(Project, ProjectText.Of(ProjectText.Whole));

        Assert.Equal("nbgv", EvaluatedProject.Of(repository, Project)["StandardsVersioning"]);
    }

    [Fact]
    public void File_above_the_repository_is_not_its_own()
    {
        using var repository = new ScratchRepository();
        repository.Write("../version.json", """{ "version": "1.2" }""").Write(Project, ProjectText.Of(ProjectText.Whole));

        Assert.Equal("none", EvaluatedProject.Of(repository, Project)["StandardsVersioning"]);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("tag")]
    public void Explicit_mode_wins_over_the_file(string mode)
    {
        using var repository = new ScratchRepository();
        repository
            .Write("version.json", """{ "version": "1.2" }""")
            .Write(Project, ProjectText.Of(ProjectText.Whole, ProjectText.Properties(("StandardsVersioning", mode))));

        Assert.Empty(Reference(EvaluatedProject.Of(repository, Project)));
    }

    [Theory]
    [InlineData("PackageReference")]
    [InlineData("GlobalPackageReference")]
    public void Repository_that_references_the_package_keeps_its_version(string item)
    {
        using var repository = new ScratchRepository();
        var central = item == "GlobalPackageReference";
        repository.Write("version.json", """{ "version": "1.2" }""").Write(Project, ProjectText.Of(ProjectText.Whole));
        repository.Write(
            central ? "Directory.Packages.props" : "Directory.Build.props",
            $"<Project>{ProjectText.Properties(("ManagePackageVersionsCentrally", central ? "true" : "false"))}"
                + $"{ProjectText.Items($"""<{item} Include="nerdbank.gitversioning" Version="3.6.143" PrivateAssets="all" />""")}</Project>");

        var project = EvaluatedProject.Of(repository, Project);

        Assert.Equal(["nerdbank.gitversioning"], project.Includes("PackageReference").Where(p => p.Equals(GitVersioning, StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(project.Items("_StandardsOwnedVersion"));
    }

    [Fact]
    public void Central_management_takes_the_package_too()
    {
        using var repository = new ScratchRepository();
        repository.Write("version.json", """{ "version": "1.2" }""").Write(Project, ProjectText.Of(ProjectText.Whole));
        repository.Write("Directory.Packages.props", $"""<Project>{ProjectText.Properties(("ManagePackageVersionsCentrally", "true"))}</Project>""");

        Assert.Equal(["3.10.94 all true"], Reference(EvaluatedProject.Of(repository, Project)));
    }

    [Fact]
    public void Hook_of_the_caller_stays_in_force()
    {
        using var repository = new ScratchRepository();
        repository.Write("hook.targets", $"""<Project>{ProjectText.Properties(("Hooked", "true"))}</Project>""");
        foreach (var form in ProjectText.Forms)
        {
            repository.Write(Project, ProjectText.Of(form));

            var project = EvaluatedProject.Of(repository, Project, ("BeforeMicrosoftNETSdkTargets", repository.PathOf("hook.targets")));

            Assert.Equal(("true", "none"), (project["Hooked"], project["StandardsVersioning"]));
        }
    }

    private static IEnumerable<string> Reference(EvaluatedProject project) =>
        project
            .Items("PackageReference")
            .Where(p => p.Include == GitVersioning)
            .Select(p => $"""{p["Version"]} {p["PrivateAssets"]} {p["IsImplicitlyDefined"]}""");

    private static (string, string)[] Pairs(string variables) =>
        [.. variables.Split('|').Select(v => v.Split('=', 2)).Select(v => (v[0], v[1]))];
}
