using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Templates;

/// <summary>The pipelines that a new repository has, one for each host: few lines that call those of ci-templates.</summary>
public sealed class PipelineTests
{
    private const string GitHub = ".github/workflows/ci.yml";
    private const string Azure = "azure-pipelines.yml";
    private const string GitLab = ".gitlab-ci.yml";
    private const string GitHubDue = ".github/workflows/due.yml";
    private const string AzureDue = ".azuredevops/due.yml";
    private const string All = "--ci github --ci azure --ci gitlab";

    public static TheoryData<string, string> Pipelines => new()
    {
        { GitHub, ".github/workflows/standards.yml" },
        { Azure, ".azuredevops/standards.yml" },
        { GitLab, ".gitlab/standards.yml" },
        { GitHubDue, ".github/workflows/standards-due.yml" },
        { AzureDue, ".azuredevops/standards-due.yml" },
        { GitLab, ".gitlab/standards-due.yml" },
    };

    [Theory]
    [MemberData(nameof(Pipelines))]
    public void Pipeline_is_few_lines_that_call_the_one_in_the_repository(string path, string called)
    {
        var text = Text("std-service", path);

        Assert.InRange(text.Split('\n').Count(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith('#')), 1, 10);
        Assert.Contains(called, text, StringComparison.Ordinal);
        Assert.Contains(called, TemplateContent.FilesOf("std-service", All).Keys);
        Assert.Contains(called, TemplateContent.FilesOf("std-ci", All).Keys);
        Assert.Equal(text, Text("std-ci", path));
    }

    // What lies in the repositories is what is tested.
    [Theory]
    [InlineData("std-service")]
    [InlineData("std-worker")]
    [InlineData("std-library")]
    public void Pipeline_is_the_one_of_CI_templates(string template)
    {
        var files = TemplateContent.FilesOf(template, All);

        Assert.Equal(
            [
                "ci-templates/azure/standards-due.yml",
                "ci-templates/azure/standards.yml",
                "ci-templates/github/standards-deploy.yml",
                "ci-templates/github/standards-due.yml",
                "ci-templates/github/standards.yml",
                "ci-templates/gitlab/standards-due.yml",
                "ci-templates/gitlab/standards.yml",
            ],
            files
                .Where(file => Path.GetFileName(file.Key).StartsWith("standards", StringComparison.Ordinal)
                    && file.Key.Contains('/', StringComparison.Ordinal)
                    && file.Key.EndsWith(".yml", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file.Value).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void GitHub_grants_what_the_jobs_ask_for_and_no_more()
    {
        var pipeline = YamlDocument.Of("std-service", All, GitHub);
        var asked = YamlDocument.Of("std-service", All, ".github/workflows/standards.yml");
        string[] jobs = ["build", "code-scanning", "attest", "publish-packages", "deploy-1"];

        Assert.Empty(pipeline.Map("permissions"));
        Assert.Equal(
            jobs.SelectMany(job => asked.Map($"jobs.{job}.permissions"))
                .Distinct()
                .Order(Comparer<KeyValuePair<string, string>>.Create((x, y) => string.CompareOrdinal(x.Key, y.Key))),
            pipeline.Map("jobs.standards.permissions").OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    /// <summary>Once a week, and never for a change: no pull request waits for a list.</summary>
    [Fact]
    public void Due_work_is_listed_every_week()
    {
        var gitHub = YamlDocument.Of("std-service", All, GitHubDue);
        var azure = YamlDocument.Of("std-service", All, AzureDue);
        var asked = YamlDocument.Of("std-service", All, ".github/workflows/standards-due.yml");

        Assert.Equal("17 5 * * 1", gitHub["on.schedule[0].cron"]);
        Assert.False(gitHub.Has("on.push") || gitHub.Has("on.pull_request"));
        Assert.Equal(
            asked.Map("jobs.list.permissions").Concat(asked.Map("jobs.issue.permissions")).OrderBy(pair => pair.Key, StringComparer.Ordinal),
            gitHub.Map("jobs.due.permissions").OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal("17 5 * * 1", azure["schedules[0].cron"]);
        Assert.Equal(("none", "none"), (azure["trigger"], azure["pr"]));
    }

    [Fact]
    public void Pipelines_run_for_pull_requests_and_main_and_tags()
    {
        var gitHub = YamlDocument.Of("std-service", All, GitHub);
        var azure = YamlDocument.Of("std-service", All, Azure);

        Assert.Equal(["main"], gitHub.List("on.pull_request.branches"));
        Assert.Equal(["main"], gitHub.List("on.push.branches"));
        Assert.Equal(["v*"], gitHub.List("on.push.tags"));
        Assert.Equal(["main"], azure.List("pr.branches.include"));
        Assert.Equal(["main"], azure.List("trigger.branches.include"));
        Assert.Equal(["v*"], azure.List("trigger.tags.include"));
    }

    [Fact]
    public void GitLab_has_the_SDK_of_global_json() => Assert.Equal(
        $"""mcr.microsoft.com/dotnet/sdk:{YamlDocument.Of("std-service", All, "global.json")["sdk.version"]}""",
        YamlDocument.Of("std-service", All, GitLab)["include[0].inputs.image"]);

    [Theory]
    [InlineData(GitHub, "uses: std-source1/.github/workflows/standards.yml@std-ref1")]
    [InlineData(Azure, "{ repository: standards, type: git, name: std-source1, ref: 'std-ref1' }")]
    [InlineData(GitLab, "project: std-source1")]
    [InlineData(GitHubDue, "uses: std-source1/.github/workflows/standards-due.yml@std-ref1")]
    [InlineData(AzureDue, "template: .azuredevops/standards-due.yml@standards")]
    public void Std_CI_calls_another_repository_and_writes_only_that(string path, string call)
    {
        const string Shared = $"{All} --source acme/pipelines@0123";

        Assert.Equal([AzureDue, GitHub, GitHubDue, GitLab, Azure], TemplateContent.FilesOf("std-ci", Shared).Keys);
        Assert.Contains(call, TemplateContent.TextsOf("std-ci", Shared).Single(file => file.Path == path).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github", ".github/CODEOWNERS", ".github/dependabot.yml", ".github/pull_request_template.md")]
    [InlineData("azure", "CODEOWNERS", "renovate.json", ".azuredevops/pull_request_template.md")]
    [InlineData("gitlab", ".gitlab/CODEOWNERS", "renovate.json", ".gitlab/merge_request_templates/Default.md")]
    [InlineData("github --ci gitlab", "CODEOWNERS", ".github/dependabot.yml", ".github/pull_request_template.md|.gitlab/merge_request_templates/Default.md")]
    [InlineData("none", "CODEOWNERS", "renovate.json", "")]
    public void Host_decides_the_other_files(string ci, string owners, string bot, string reviews)
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
    public void Owners_are_read_as_the_host_reads_them(string ci, bool isGitLab) =>
        Assert.Equal(isGitLab, YamlDocument.Of("std-service", $"--ci {ci}", "standards.yml").Has("ownership.dialect"));

    private static string Text(string template, string path) => TemplateContent.TextsOf(template, All).Single(file => file.Path == path).Text;
}
