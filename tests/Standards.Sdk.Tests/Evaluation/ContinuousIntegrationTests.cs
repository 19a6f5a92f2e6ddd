using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Evaluation;

/// <summary>How a CI server is recognised, and that everything which differs there follows one switch.</summary>
public class ContinuousIntegrationTests
{
    private const string Project = "src/Orders/Orders.csproj";

    public static TheoryData<string, bool> Environments() => new()
    {
        { "", false },
        { "CI=true", true },
        { "CI=1", true },
        { "CI=True", true },
        { "CI=woodpecker", true },
        { "CI=drone|DRONE=true", true },
        { "GITHUB_ACTIONS=true", true },
        { "TF_BUILD=True", true },
        { "GITLAB_CI=true", true },
        { "JENKINS_URL=https://ci.example/;x=y", true },
        { "TEAMCITY_VERSION=2026.1 (build 12345)", true },
        { "BITBUCKET_BUILD_NUMBER=17", true },
        { "CIRCLECI=true", true },
        { "APPVEYOR=True", true },
        { "TRAVIS=true", true },
        { "BUILDKITE=true", true },
        { "DRONE=true", true },
        { "CODEBUILD_BUILD_ID=orders:0a1b", true },
        { "CI=false", false },
        { "CI=False", false },
        { "CI=0", false },
        { "CI=no", false },
        { "CI=false|GITHUB_ACTIONS=true", false },
        { "CI=0|TEAMCITY_VERSION=2026.1", false },
        { "GITHUB_ACTIONS=false", false },
        { "TF_BUILD=False", false },
        { "GITLAB_CI=0", false },
        { "CIRCLECI=false|APPVEYOR=0|TRAVIS=no|BUILDKITE=FALSE", false },
        { "GITHUB_ACTIONS=false|TRAVIS=true", true },
        { "BITBUCKET_BUILD_NUMBER=10", true },
    };

    public static TheoryData<string, string, string> Choices()
    {
        var choices = new TheoryData<string, string, string>();
        foreach (var form in ProjectText.Forms)
        {
            foreach (var place in new[] { "global", "Directory.Build.props", "project" })
            {
                choices.Add(form, place, "true");
                choices.Add(form, place, "false");
            }
        }

        return choices;
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void Server_is_recognised(string variables, bool expected)
    {
        using var repository = new ScratchRepository(git: false);
        repository.Write("ci.proj", $"""<Project><Import Project="{PackedSdk.Instance.Folder}/policy/ContinuousIntegration.props" /></Project>""");
        // The folder exists once the SDK was resolved; this project does not resolve it by itself.
        repository.Write(Project, ProjectText.Of(ProjectText.Whole));
        EvaluatedProject.Of(repository, Project);
        var globals = Pairs(variables);

        var project = EvaluatedProject.Of(repository, "ci.proj", globals);

        Assert.Equal(expected ? "true" : "", project["ContinuousIntegrationBuild"]);
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void Explicit_value_wins_and_everything_follows_it(string form, string place, string value)
    {
        using var repository = new ScratchRepository();
        var choice = ProjectText.Properties(("ContinuousIntegrationBuild", value));
        repository.Write(Project, ProjectText.Of(form, place == "project" ? choice : ""));
        repository.Write("Directory.Build.props", place == "Directory.Build.props" ? $"<Project>{choice}</Project>" : "<Project />");
        List<(string, string)> globals = [("GITHUB_ACTIONS", value == "true" ? "" : "true")];
        if (place == "global")
        {
            globals.Add(("ContinuousIntegrationBuild", value));
        }

        var project = EvaluatedProject.Of(repository, Project, [.. globals]);

        Assert.Equal(value, project["ContinuousIntegrationBuild"]);
        var ci = value == "true";
        Assert.Equal(value, project["TreatWarningsAsErrors"], ignoreCase: true);
        Assert.Equal(value, project["EnforceCodeStyleInBuild"], ignoreCase: true);
        Assert.Equal(ci ? "true" : "", project["RestoreLockedMode"]);
        Assert.Equal(value, project["EnableSourceLink"]);
        Assert.Equal(value, project["EnableSourceControlManagerQueries"]);
        Assert.Equal(ci, project.PolicyFiles("EditorConfigFiles").Contains("Standards.Ci.globalconfig"));
        Assert.Equal(ci, project.Includes("Analyzer").Any(a => a.Contains("CodeStyle", StringComparison.Ordinal)));
    }

    private static (string, string)[] Pairs(string variables) =>
        [.. variables.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=', 2)).Select(v => (v[0], v[1]))];
}
