using Standards.Checks.Findings;
using Standards.Checks.Rules.Pipelines;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>Scripts and templates that only a pipeline's own text shows to be parts of it.</summary>
public sealed class PipelinePartsCheckTests
{
    private const string Lost = "#!/usr/bin/env bash\nset -uo pipefail\ndotnet test\nstatus=$?\necho $status\nexit 0\n";

    [Theory]
    [InlineData("bash ci/unit.sh")]
    [InlineData("./ci/unit.sh --fast")]
    [InlineData("cd . && sh ci/unit.sh")]
    public void Script_that_a_pipeline_starts_fires(string line) => FindingAssert.Only(
        Check((".gitlab-ci.yml", $"t:\n  script:\n    - {line}\n"), ("ci/unit.sh", Lost)),
        "STD9270",
        "ci/unit.sh",
        6,
        1,
        "'exit 0' makes the script succeed when the tests fail",
        "Remove it; what may fail for a while has a waiver with an end");

    [Theory]
    [InlineData("echo ready", Lost)]
    [InlineData("bash ci/unit.sh", "#!/usr/bin/env bash\nset -euo pipefail\ndotnet test\nexit 0\n")]
    [InlineData("bash ci/unit.sh", "dotnet test\nstatus=$?\nexit $status\n")]
    [InlineData("bash ci/other.sh", Lost)]
    public void Script_that_fails_or_is_not_started_is_silent(string line, string script) =>
        Assert.Empty(Check((".gitlab-ci.yml", $"t:\n  script:\n    - {line}\n"), ("ci/unit.sh", script)));

    [Theory]
    [InlineData("azure-pipelines.yml", "build/templates/tests.yml")]
    [InlineData("azure-pipelines.yml", "/build/templates/tests.yml")]
    public void Template_of_Azure_is_judged(string pipeline, string template)
    {
        var finding = Assert.Single(
            Check(
                (pipeline, $"stages:\n- stage: Verify\n  jobs:\n  - template: {template}\n"),
                ("build/templates/tests.yml", "jobs:\n- job: Tests\n  timeoutInMinutes: 5\n  continueOnError: true\n  steps:\n  - script: dotnet test\n")),
            f => f.Rule.Id == "STD9270");

        Assert.Equal(("build/templates/tests.yml", 4), (finding.Path, finding.Line));
    }

    [Fact]
    public void Included_file_of_GitLab_is_judged() => Assert.Equal(
        ["build/test.yml"],
        Check(
            (".gitlab-ci.yml", "include:\n  - local: /build/test.yml\n"),
            ("build/test.yml", "t:\n  allow_failure: true\n  script: [dotnet test]\n")).Select(f => f.Path));

    [Fact]
    public void Template_that_names_itself_ends() => Assert.Empty(
        Check(("azure-pipelines.yml", "jobs:\n- template: a/b.yml\n"), ("a/b.yml", "jobs:\n- template: b.yml\n- template: ../../../etc/x.yml\n")));

    private static IReadOnlyList<Finding> Check(params (string Path, string Text)[] files)
    {
        using var repository = new TestRepository();
        foreach (var (path, text) in files)
        {
            repository.With(path, text);
        }

        return repository.Run(new PipelinePartsCheck());
    }
}
