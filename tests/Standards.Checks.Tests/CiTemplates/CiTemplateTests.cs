using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Tests.Yaml;
using Xunit.Abstractions;

namespace Standards.Checks.Tests.CiTemplates;

/// <summary>
/// The CI templates by their text: what the hosts' schemas ask for, and what our own rules of pipelines do. Their scripts are run by Standards.Sdk.Tests.
/// </summary>
public sealed partial class CiTemplateTests(ITestOutputHelper output)
{
    public static TheoryData<string> Files => [.. CiTemplate.Files];

    public static TheoryData<string> Workflows => [CiTemplate.GitHub, CiTemplate.GitHubDeploy, CiTemplate.GitHubDue];

    [Fact]
    public void Files_are_those_that_are_tested() => Assert.Equal(
        [
            CiTemplate.AzureDue, CiTemplate.Azure, CiTemplate.GitHubSign, CiTemplate.GitHubDeploy, CiTemplate.GitHubDue, CiTemplate.GitHub,
            CiTemplate.GitHubAction, CiTemplate.GitLabDue, CiTemplate.GitLab,
        ],
        CiTemplate.Files);

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_is_valid(string file)
    {
        if (HostSchema.Find(HostSchema.GitHubWorkflow, output) is { } schema)
        {
            Assert.Empty(YamlSchema.Validate(schema, CiTemplate.Text(file)));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Actions_are_pinned_by_commit_and_name_their_version(string file) => Assert.All(
        CiTemplate.Text(file).Split('\n').Where(line => line.TrimStart(' ', '-').StartsWith("uses:", StringComparison.Ordinal)),
        line => Assert.Matches(@"uses: (?:\./\.github/workflows/[\w-]+\.yml|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$", line));

    // What somebody else wrote, as the name of a branch or the input of a caller, is never text of a script.
    [Theory]
    [MemberData(nameof(Files))]
    public void Scripts_hold_no_expressions(string file)
    {
        var scripts = CiTemplate.Steps(file).Where(step => step.Script.Length > 0).ToList();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, step => Assert.DoesNotMatch(@"\$\{\{|\$\[\[|\$\(\w+(?:\.\w+)*\)", step.Script));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_gate_is_left_out(string file) => Assert.All(
        (string[])["continue-on-error", "continueOnError", "allow_failure", "|| true", "pull_request_target", "set +e"],
        word => Assert.DoesNotContain(word, CiTemplate.Text(file), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Checkouts_keep_no_credentials_and_those_that_build_have_the_history(string file)
    {
        var text = CiTemplate.Text(file);
        var checkouts = Checkout().Matches(text).Select(match => match.Value).ToList();

        Assert.All(checkouts, checkout => Assert.Matches("persist-?[cC]redentials: false", checkout));
        Assert.True(
            !text.Contains("dotnet restore", StringComparison.Ordinal)
                || file == CiTemplate.GitHubAction
                || text.Contains("GIT_DEPTH: '0'", StringComparison.Ordinal)
                || checkouts.Any(checkout => HistoryDepth().IsMatch(checkout)));
    }

    [Theory]
    [InlineData(CiTemplate.GitHub, @"inputs\.([\w-]+)")]
    [InlineData(CiTemplate.GitHubDeploy, @"inputs\.([\w-]+)")]
    [InlineData(CiTemplate.GitHubDue, @"inputs\.([\w-]+)")]
    [InlineData(CiTemplate.GitHubAction, @"inputs\.([\w-]+)")]
    [InlineData(CiTemplate.Azure, @"parameters\.(\w+)")]
    [InlineData(CiTemplate.AzureDue, @"parameters\.(\w+)")]
    [InlineData(CiTemplate.GitLab, @"inputs\.([\w-]+)")]
    [InlineData(CiTemplate.GitLabDue, @"inputs\.([\w-]+)")]
    public void Inputs_are_declared_and_used(string file, string pattern)
    {
        var root = CiTemplate.Documents(file)[0];
        var declared = (root.Find("inputs")
            ?? root.Find("on")?.Find("workflow_call")?.Find("inputs")
            ?? root.Find("spec")?.Find("inputs")
            ?? root.Find("parameters")) switch
        {
            YamlMapping map => map.Entries.Select(entry => entry.Key.Value),
            YamlSequence list => list.Items.Select(item => item.Value("name")),
            _ => [],
        };

        Assert.Equal(
            declared.Order(StringComparer.Ordinal),
            Regex.Matches(CiTemplate.Text(file), pattern).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(CiTemplate.GitHub)]
    [InlineData(CiTemplate.GitHubDeploy)]
    [InlineData(CiTemplate.GitHubAction)]
    public void Outputs_are_set(string file)
    {
        var text = CiTemplate.Text(file);
        var steps = CiTemplate.Steps(file);

        Assert.All(Regex.Matches(text, @"steps\.([\w-]+)\.outputs\.([\w-]+)"), use =>
        {
            var step = steps.Single(step => step.Id == use.Groups[1].Value);
            Assert.True(
                step.Script.Contains($"{use.Groups[2].Value}=", StringComparison.Ordinal) || step.Uses.StartsWith("NuGet/login@", StringComparison.Ordinal),
                use.Value);
        });
        Assert.All(Regex.Matches(text, @"needs\.([\w-]+)\.outputs\.([\w-]+)"), use =>
            Assert.NotEmpty(
                CiJobs.OfGitHub(file).Single(job => job.Name == use.Groups[1].Value).Body.Find("outputs")!.Value(use.Groups[2].Value)));
    }

    [Fact]
    public void Hosts_run_the_same_commands()
    {
        var gitHub = Commands(CiTemplate.GitHub, "build")
            .Concat(Commands(CiTemplate.GitHub, "verify"))
            .Concat(Commands(CiTemplate.GitHub, "sign"))
            .Concat(Commands(CiTemplate.GitHub, "publish-packages"))
            .Concat(Commands(CiTemplate.GitHubDeploy, "deploy"))
            .ToList();

        Assert.Equal(60, gitHub.Count);
        Assert.Equal(gitHub, CiTemplate.Steps(CiTemplate.Azure).SelectMany(step => Commands(step.Script)));
        Assert.Equal(gitHub, ((string[])["build", "verify", "sign", "publish", "deploy-1"]).SelectMany(job => Commands(CiTemplate.GitLab, job)));
    }

    /// <summary>What is shown was written just before, by a step that stops where it could not be: never a file that the repository brings.</summary>
    [Theory]
    [InlineData(CiTemplate.GitHub, "cat artifacts/standards/summary.md >> \"$GITHUB_STEP_SUMMARY\"")]
    [InlineData(CiTemplate.GitHubAction, "cat artifacts/standards/summary.md >> \"$GITHUB_STEP_SUMMARY\"")]
    [InlineData(CiTemplate.Azure, "echo \"##vso[task.uploadsummary]$PWD/artifacts/standards/summary.md\"")]
    [InlineData(CiTemplate.GitLab, "cat artifacts/standards/summary.md")]
    public void Summary_of_the_run_is_that_of_the_report(string file, string shown)
    {
        var step = Assert.Single(CiTemplate.Steps(file), step => step.Script.Contains("summary.md", StringComparison.Ordinal));
        var lines = step.Script.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.Equal(["dotnet build --configuration Release --no-restore -t:StandardsReport", shown], lines[^2..]);
        // GitHub gives its own shell the same.
        Assert.True(lines.Length == 2 || lines[0] is "set -eo pipefail" or "set -euo pipefail", step.Script);
        Assert.True(step.Condition.StartsWith("always()", StringComparison.Ordinal) || step.Name.StartsWith("after_script", StringComparison.Ordinal));
    }

    /// <summary>Who may write runs nothing of the repository, and who runs it may not write.</summary>
    [Fact]
    public void List_of_due_work_is_handed_to_a_job_of_its_own()
    {
        var gitHub = CiJobs.OfGitHub(CiTemplate.GitHubDue).ToDictionary(job => job.Name, job => job.Body, StringComparer.Ordinal);
        var gitLab = CiTemplate.Documents(CiTemplate.GitLabDue)[^1];

        Assert.Equal(["list", "issue"], gitHub.Keys);
        Assert.Equal("list", gitHub["issue"].Value("needs"));
        Assert.All(
            CiTemplate.Steps(CiTemplate.GitHubDue).Where(step => step.Job == "issue"),
            step => Assert.DoesNotContain("actions/checkout", step.Uses, StringComparison.Ordinal));
        Assert.Equal("empty", gitLab.Find("due-issue")!.Find("variables")!.Value("GIT_STRATEGY"));
        Assert.All(["due", "due-issue"], job => Assert.Equal(
            ["$CI_PIPELINE_SOURCE == \"schedule\""], ((YamlSequence)gitLab.Find(job)!.Find("rules")!).Items.Select(rule => rule.Value("if"))));
    }

    /// <summary>The three hosts list the same, and nothing of it can be empty without a word.</summary>
    [Fact]
    public void Hosts_list_due_work_by_the_same_command() => Assert.All(
        (string[])[CiTemplate.GitHubDue, CiTemplate.AzureDue, CiTemplate.GitLabDue],
        file => Assert.Equal(["dotnet build --no-restore -t:StandardsDue"], CiTemplate.Steps(file).SelectMany(step => Commands(step.Script)).Where(command =>
            command.StartsWith("dotnet", StringComparison.Ordinal))));

    [Fact]
    public void Action_has_the_scripts_of_the_workflow() => Assert.Equal(
        CiTemplate.Steps(CiTemplate.GitHub)
            .Where(step => step is { Job: "build" or "verify", Script.Length: > 0 })
            .Select(step => (step.Name, step.Script, step.Condition, step.Id)),
        // Inputs of an action are texts.
        CiTemplate.Steps(CiTemplate.GitHubAction)
            .Select(step => (step.Name, step.Script, step.Condition.Replace("inputs.verify == 'true'", "inputs.verify", StringComparison.Ordinal), step.Id)));

    // A key that lives on could be stolen; an identity of the job cannot.
    [Theory]
    [MemberData(nameof(Files))]
    public void Secrets_are_those_of_author_signatures(string file) => Assert.All(
        Regex.Matches(CiTemplate.Text(file), @"secrets\.(\w+)").Select(match => match.Groups[1].Value),
        name => Assert.Contains(name, (string[])["SIGNING_PFX", "STANDARDS_SIGNING_PASSWORD"]));

    [Theory]
    [MemberData(nameof(Files))]
    public void Scripts_are_without_ShellCheck_findings(string file)
    {
        if (!ShellCheck.IsInstalled)
        {
            output.WriteLine("Skipped: shellcheck is not installed.");
            return;
        }

        foreach (var step in CiTemplate.Steps(file).Where(step => step.Script.Length > 0))
        {
            Assert.Equal("", ShellCheck.Run(step.Script));
        }
    }

    private static IEnumerable<string> Commands(string file, string job) =>
        CiTemplate.Steps(file).Where(step => step.Job == job).SelectMany(step => Commands(step.Script));

    private static IEnumerable<string> Commands(string script) => Command().Matches(script).Select(match => match.Value);

    // What does something; how its outcome is handed to the host differs.
    [GeneratedRegex(
        """dotnet (?:restore|build|test|pack|publish|nuget) [^\n]+|bash -euo pipefail -c "\$\w+"|tar -[^\n]+|cp [^\n]+|mkdir [^\n]+|sha256sum """
            + """[\w/.]+|echo "\$STANDARDS_DIGEST [^\n]+|\(cd [^\n]+|"\$tools/[^\n]+|: "\$[^\n]+"""
            + """|(?:rm|cd|diff|grep|printf|mapfile|options|packages|listed|found|work)\b[^\n]+""")]
    private static partial Regex Command();

    [GeneratedRegex(@"uses: actions/checkout@(?:.*\n){1,5}|checkout: self\n(?: +[^-\n]*\n){1,5}")]
    private static partial Regex Checkout();

    [GeneratedRegex("fetch-?[dD]epth: 0")]
    private static partial Regex HistoryDepth();
}
