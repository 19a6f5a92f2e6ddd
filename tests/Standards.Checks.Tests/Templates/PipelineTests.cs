using System.Text.RegularExpressions;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Templates;

/// <summary>The pipelines that a new repository has, one for each host, and that they do the same.</summary>
public sealed partial class PipelineTests
{
    private const string GitHub = ".github/workflows/ci.yml";
    private const string Azure = "azure-pipelines.yml";
    private const string GitLab = ".gitlab-ci.yml";
    private const string All = "--ci github --ci azure --ci gitlab";

    private static readonly string[] Common =
    [
        "dotnet restore --locked-mode",
        "dotnet build --configuration Release --no-restore",
        "dotnet test --configuration Release --no-build",
    ];

    private static readonly string[] After =
    [
        "dotnet build --configuration Release --no-restore -t:StandardsSbom",
        "dotnet build --configuration Release --no-restore -t:StandardsReport",
    ];

    [Theory]
    [InlineData("std-service", GitHub)]
    [InlineData("std-service", Azure)]
    [InlineData("std-service", GitLab)]
    [InlineData("std-library", GitHub)]
    [InlineData("std-library", Azure)]
    [InlineData("std-library", GitLab)]
    public void Steps_AreTheSameInTheSameOrder(string template, string path)
    {
        var made = template == "std-library"
            ? "dotnet pack --configuration Release --no-build --output artifacts/packages"
            : """dotnet publish "$project" --configuration Release --no-build --output "artifacts/publish/$(basename "$project")" """.TrimEnd();

        Assert.Equal([.. Common, made, .. After], Commands().Matches(Text(template, path)).Select(match => match.Value));
    }

    [Fact]
    public void GitHub_MayOnlyRead()
    {
        var pipeline = YamlDocument.Of("std-service", All, GitHub);

        Assert.Equal(new Dictionary<string, string>(StringComparer.Ordinal) { ["contents"] = "read" }, pipeline.Map("permissions"));
        Assert.False(pipeline.Has("jobs.build.permissions"));
        Assert.Equal("false", Step(pipeline, "actions/checkout")["with.persist-credentials"]);
        Assert.DoesNotContain("secrets.", Text("std-service", GitHub), StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", Text("std-service", GitHub), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("std-service")]
    [InlineData("std-library")]
    public void GitHub_Actions_ArePinnedByCommitAndNameTheirVersion(string template) => Assert.All(
        Text(template, GitHub).Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)),
        line => Assert.Matches(@"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line));

    // What somebody else wrote, such as the name of a branch, is never text of a script.
    [Fact]
    public void GitHub_Scripts_HoldNoExpressions() => Assert.All(
        YamlDocument.Of("std-service", All, GitHub).Items("jobs.build.steps").Where(step => step.Has("run")),
        step => Assert.DoesNotContain("${{", step["run"], StringComparison.Ordinal));

    [Fact]
    public void GitHub_RunsForPullRequestsAndMain()
    {
        var pipeline = YamlDocument.Of("std-service", All, GitHub);

        Assert.Equal(["main"], pipeline.List("on.pull_request.branches"));
        Assert.Equal(["main"], pipeline.List("on.push.branches"));
        Assert.Equal(["v*"], pipeline.List("on.push.tags"));
    }

    [Fact]
    public void GitHub_HasTheHistoryAndACacheByLockFile()
    {
        var pipeline = YamlDocument.Of("std-service", All, GitHub);

        Assert.Equal("0", Step(pipeline, "actions/checkout")["with.fetch-depth"]);
        Assert.Equal("global.json", Step(pipeline, "actions/setup-dotnet")["with.global-json-file"]);
        Assert.Equal("true", Step(pipeline, "actions/setup-dotnet")["with.cache"]);
        Assert.Equal("**/packages.lock.json", Step(pipeline, "actions/setup-dotnet")["with.cache-dependency-path"]);
    }

    [Fact]
    public void Azure_HasTheHistoryAndACacheByLockFile_AndKeepsNoCredentials()
    {
        var pipeline = YamlDocument.Of("std-service", All, Azure);
        var steps = pipeline.Items("jobs[0].steps");
        var checkout = steps[0];

        Assert.Equal(("self", "0", "true", "false"), (checkout["checkout"], checkout["fetchDepth"], checkout["fetchTags"], checkout["persistCredentials"]));
        Assert.Contains("**/packages.lock.json", steps.Single(step => step.Has("task") && step["task"] == "Cache@2")["inputs.key"], StringComparison.Ordinal);
        Assert.Equal("true", steps.Single(step => step.Has("task") && step["task"] == "UseDotNet@2")["inputs.useGlobalJson"]);
        Assert.DoesNotContain("System.AccessToken", Text("std-service", Azure), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["main"], pipeline.List("pr.branches.include"));
        Assert.Equal(["main"], pipeline.List("trigger.branches.include"));
    }

    [Fact]
    public void GitLab_HasTheHistoryAndACacheByLockFile_AndTheSdkOfGlobalJson()
    {
        var pipeline = YamlDocument.Of("std-service", All, GitLab);
        var sdk = YamlDocument.Of("std-service", All, "global.json")["sdk.version"];

        Assert.Equal("0", pipeline["variables.GIT_DEPTH"]);
        Assert.Equal(["**/packages.lock.json"], pipeline.List("build.cache.key.files"));
        Assert.Equal($"mcr.microsoft.com/dotnet/sdk:{sdk}", pipeline["build.image"]);
        Assert.Equal(3, pipeline.Items("workflow.rules").Count);
    }

    [Theory]
    [InlineData(GitHub)]
    [InlineData(Azure)]
    [InlineData(GitLab)]
    public void NoGate_IsLeftOut(string path)
    {
        var text = Text("std-service", path);

        Assert.All((string[])["continue-on-error", "continueOnError", "allow_failure", "|| true"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("github", ".github/CODEOWNERS", ".github/dependabot.yml", ".github/pull_request_template.md")]
    [InlineData("azure", "CODEOWNERS", "renovate.json", ".azuredevops/pull_request_template.md")]
    [InlineData("gitlab", ".gitlab/CODEOWNERS", "renovate.json", ".gitlab/merge_request_templates/Default.md")]
    [InlineData("github --ci gitlab", "CODEOWNERS", ".github/dependabot.yml", ".github/pull_request_template.md|.gitlab/merge_request_templates/Default.md")]
    [InlineData("none", "CODEOWNERS", "renovate.json", "")]
    public void Host_DecidesTheOtherFiles(string ci, string owners, string bot, string reviews)
    {
        var files = TemplateContent.FilesOf("std-library", $"--ci {ci}").Keys;

        Assert.Equal([owners], files.Where(file => Path.GetFileName(file) == "CODEOWNERS"));
        Assert.Equal([bot], files.Where(file => Path.GetFileName(file) is "renovate.json" or "dependabot.yml"));
        Assert.Equal(reviews, string.Join('|', files.Where(file => Path.GetFileName(file) is "pull_request_template.md" or "Default.md")));
    }

    [Theory]
    [InlineData("gitlab", true)]
    [InlineData("github", false)]
    [InlineData("github --ci gitlab", false)]
    public void Owners_AreReadAsTheHostReadsThem(string ci, bool isGitLab) =>
        Assert.Equal(isGitLab, YamlDocument.Of("std-service", $"--ci {ci}", "standards.yml").Has("ownership.dialect"));

    private static string Text(string template, string path) => TemplateContent.TextsOf(template, All).Single(file => file.Path == path).Text;

    private static YamlDocument Step(YamlDocument pipeline, string action) =>
        pipeline.Items("jobs.build.steps").First(step => step.Has("uses") && step["uses"].StartsWith(action + "@", StringComparison.Ordinal));

    // To the end of the line, or to what the shell makes of it.
    [GeneratedRegex(@"dotnet (?:restore|build|test|pack|publish) .*?(?=$| \|\| exit 1)", RegexOptions.Multiline)]
    private static partial Regex Commands();
}
