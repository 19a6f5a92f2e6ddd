using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Tests.CiTemplates;

/// <summary>Where the CI templates hold secrets: in no job that runs code of the repository, because whoever opens a pull request writes that code.</summary>
public sealed partial class CiSecretTests
{
    public static TheoryData<string> Files => [.. CiTemplate.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Jobs_that_run_code_of_the_repository_hold_no_secret(string file)
    {
        var root = CiTemplate.Documents(file)[^1];
        var jobs = Jobs(file, root).Where(job => Texts(job.Body).Any(text => RunsRepository().IsMatch(text))).ToList();

        Assert.NotEmpty(jobs);
        Assert.All(jobs, job => Assert.DoesNotContain(Texts(job.Body), text => HoldsSecret(file, text)));
        // What every job gets.
        Assert.All(
            (string[])["env", "variables"],
            key => Assert.DoesNotContain(root.Find(key) is { } shared ? Texts(shared) : [], text => HoldsSecret(file, text)));
    }

    [Theory]
    [InlineData(CiTemplate.GitHub, "environment: ${{ inputs.signing-environment }}")]
    [InlineData(CiTemplate.Azure, "environment: ${{ parameters.signingEnvironment }}")]
    [InlineData(CiTemplate.GitLab, "STANDARDS_ENVIRONMENT: $[[ inputs.signing-environment ]]")]
    public void One_job_holds_the_certificate_in_an_environment_without_a_checkout(string file, string environment)
    {
        var job = Assert.Single(Jobs(file, CiTemplate.Documents(file)[^1]), job => Texts(job.Body).Any(text => HoldsSecret(file, text)));
        var texts = Texts(job.Body).ToList();

        Assert.Equal("sign", job.Name);
        Assert.DoesNotContain(texts, text => RunsRepository().IsMatch(text));
        Assert.DoesNotContain(texts, text => text.StartsWith("actions/checkout", StringComparison.Ordinal) || text == "self");
        Assert.Contains(environment, CiTemplate.Text(file), StringComparison.Ordinal);
        Assert.True(file != CiTemplate.GitLab || texts.Contains("empty"));
    }

    [Fact]
    public void Secrets_of_any_form_are_seen()
    {
        Assert.All(
            (string[])["${{ secrets.TOKEN }}", "$(SIGNING_PFX)", "STANDARDS_SIGNING_PASSWORD", "group", "${{ github.token }}", "$STANDARDS_ISSUE_TOKEN"],
            text => Assert.True(HoldsSecret(CiTemplate.Azure, text), text));
        Assert.All(
            (string[])["dotnet pack -c Release", "x\ndotnet test", "bash -euo pipefail -c \"$X\""], text => Assert.Matches(RunsRepository(), text));
    }

    private static IEnumerable<(string Name, YamlNode Body)> Jobs(string file, YamlMapping root) => file switch
    {
        _ when IsOf(file, "gitlab") => root.Entries.Where(job => job.Value.Find("script") is not null).Select(job => (job.Key.Value, job.Value)),
        // A stage's variables are those of its jobs.
        _ when IsOf(file, "azure") => Stages(root.Find("stages")!),
        _ => root.Find("jobs") is YamlMapping jobs ? jobs.Entries.Select(job => (job.Key.Value, job.Value)) : [("composite", root.Find("runs")!)],
    };

    private static IEnumerable<(string Name, YamlNode Body)> Stages(YamlNode node) => node switch
    {
        YamlSequence list => list.Items.SelectMany(Stages),
        YamlMapping map when map.Value("stage") is { Length: > 0 } name => [(name, map)],
        YamlMapping map => map.Entries.SelectMany(entry => Stages(entry.Value)),
        _ => [],
    };

    private static IEnumerable<string> Texts(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar.Value],
        YamlSequence list => list.Items.SelectMany(Texts),
        YamlMapping map => map.Entries.SelectMany(entry => Texts(entry.Value).Prepend(entry.Key.Value)),
        _ => [],
    };

    // Secrets of Azure come by the name of a group of variables; a group of GitHub is one of jobs that wait for each other.
    private static bool HoldsSecret(string file, string text) => Secret().IsMatch(text) || (IsOf(file, "azure") && text == "group");

    private static bool IsOf(string file, string host) => file.StartsWith($"{host}/", StringComparison.Ordinal);

    // MSBuild, and what a caller names.
    [GeneratedRegex(@"\bdotnet (?:restore|build|test|pack|publish|run|msbuild|format)\b|\bbash [^\n]*-c ")]
    private static partial Regex RunsRepository();

    [GeneratedRegex(@"\bsecrets\b|SIGNING_PFX|PASSWORD|ISSUE_TOKEN|github\.token")]
    private static partial Regex Secret();
}
