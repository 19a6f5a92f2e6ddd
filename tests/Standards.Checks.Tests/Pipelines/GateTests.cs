using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

public sealed class GateTests
{
    [Fact]
    public void Ignored_tests_fire() => FindingAssert.Only(
        Steps("      - run: dotnet test\n        continue-on-error: true\n"),
        "STD9270",
        PipelineFixture.Workflow,
        9,
        28,
        "the pipeline goes on when the tests fail",
        "Remove 'continue-on-error: true'; what may fail for a while has a waiver with an end");

    [Fact]
    public void Excused_tests_fire_at_the_excuse() => FindingAssert.Only(
        Steps("""
                  - run: |
                      dotnet build
                      dotnet test -c Release || true

            """),
        "STD9270",
        PipelineFixture.Workflow,
        10,
        34,
        "'|| true' makes the line succeed when the tests fail",
        "Remove it; what may fail for a while has a waiver with an end");

    [Theory]
    [InlineData("dotnet test; exit 0", 11, "'; exit 0' makes the line succeed when the tests fail")]
    [InlineData("dotnet test || echo \"tests failed\"", 12, "'|| echo \"tests failed\"' makes the line succeed when the tests fail")]
    [InlineData("dotnet test || exit 0 # flaky", 12, "'|| exit 0' makes the line succeed when the tests fail")]
    [InlineData("dotnet test \\\n            --no-build || true", 13, "'|| true' makes the line succeed when the tests fail")]
    [InlineData("set +e; dotnet test; exit 0", 19, "'; exit 0' makes the line succeed when the tests fail")]
    [InlineData("set +e; dotnet test; echo done", 0, "after 'set +e' the script goes on when the tests fail")]
    [InlineData("set +e\n          dotnet test\n          exit 0", 0, "after 'set +e' the script goes on when the tests fail")]
    [InlineData("set +ex\n          trivy fs .\n          ls", 0, "after 'set +ex' the script goes on when trivy fails")]
    public void Script_that_succeeds_in_any_case_fires(string script, int column, string message)
    {
        var finding = Assert.Single(Steps($"      - run: |\n          {script}\n"));

        Assert.Equal(("STD9270", 11 + column, message), (finding.Rule.Id, finding.Column, finding.Message));
    }

    /// <summary>Whoever keeps the result and then says that all is well has kept it for nothing.</summary>
    [Theory]
    [InlineData(
        "set +e\n          dotnet test\n          status=$?\n          echo $status\n          exit 0",
        "after 'set +e' the script goes on when the tests fail")]
    [InlineData("npm audit --omit=dev \\\n            || echo \"::warning::see the list\"", "'|| echo \"::warning::see the list\"' makes the line succeed when "
        + "the list of known vulnerabilities fails")]
    [InlineData("npm run lint || true", "'|| true' makes the line succeed when the check of style fails")]
    [InlineData("dotnet test 2>&1 | tee log", "the pipe succeeds when the tests fail, because the shell has no 'pipefail'")]
    [InlineData("dotnet build -c Release |\n            grep -v warning", "the pipe succeeds when dotnet build fails, because the shell has no 'pipefail'")]
    public void Result_that_is_lost_fires(string script, string message) =>
        Assert.Equal(
            ("STD9270", message), Assert.Single(Steps($"      - run: |\n          {script}\n")) is var finding ? (finding.Rule.Id, finding.Message) : default);

    [Theory]
    [InlineData("      - shell: bash\n        run: dotnet test | tee log\n")]
    [InlineData("      - shell: pwsh\n        run: dotnet test | Tee-Object log\n")]
    [InlineData("      - run: |\n          set -eo pipefail\n          dotnet test | tee log\n")]
    [InlineData("      - run: |\n          dotnet test | tee log\n          exit ${PIPESTATUS[0]}\n")]
    [InlineData("      - run: dotnet test --filter 'a|b'\n")]
    [InlineData("      - run: if dotnet build | grep -q obsolete; then echo old; fi\n")]
    [InlineData("      - run: trivy fs . --format json | jq .\n")]
    [InlineData(
        "      - run: |\n          set +e\n          dotnet test\n          status=$?\n          if [ $status -ne 0 ]; then exit "
            + "$status; fi\n          exit 0\n")]
    [InlineData("      - run: npm audit fix || true\n")]
    public void Result_that_is_kept_is_silent(string steps) => Assert.Empty(Steps(steps));

    [Theory]
    [InlineData("${{ github.event_name == 'pull_request' }}", 1)]
    [InlineData("${{ true }}", 1)]
    [InlineData("${{ false }}", 0)]
    [InlineData("${{ inputs.tolerant }}", 0)]
    public void Expression_that_lets_a_gate_fail_fires(string value, int findings) =>
        Assert.Equal(findings, Steps($"      - run: dotnet test\n        continue-on-error: {value}\n").Count(f => f.Rule.Id == "STD9270"));

    [Fact]
    public void Shell_of_the_workflow_is_that_of_its_steps() => Assert.Equal(
        "'$global:LASTEXITCODE = 0' forgets that the tests fail",
        Assert.Single(Check("""
            on: push
            permissions: {}
            defaults: { run: { shell: pwsh } }
            jobs:
              a:
                timeout-minutes: 5
                steps:
                  - run: |
                      dotnet test
                      if ($LASTEXITCODE -ne 0) { $global:LASTEXITCODE = 0 }

            """)).Message);

    [Theory]
    [InlineData("t: { allow_failure: { exit_codes: [1, 137] }, script: [dotnet test] }", "STD9270 1: the pipeline goes on when the tests fail")]
    [InlineData("t: { allow_failure: { exit_codes: 137 }, script: [dotnet test] }", "")]
    [InlineData(
        "t: { script: [dotnet build], after_script: [dotnet test] }", "STD9270 1: 'after_script' cannot fail the job, so that it goes on when the tests fail")]
    [InlineData("t: { script: [dotnet test], after_script: [dotnet test --list-tests] }", "")]
    public void Gates_of_GitLab_that_cannot_fail_fire(string job, string expected) => Assert.Equal(
        expected,
        string.Join('\n', Check($"{job}\n", PipelineFixture.GitLab).Select(f => $"{f.Rule.Id} {f.Line}: {f.Message}")));

    [Theory]
    [InlineData("set +e\n          dotnet test\n          code=$?\n          ./report\n          exit $code")]
    [InlineData("set +e\n          ./prepare\n          set -e\n          dotnet test\n          ./report")]
    [InlineData("set +e\n          ./prepare\n          dotnet test")]
    [InlineData("set +e\n          if ! dotnet test; then failed=1; fi\n          exit $failed")]
    [InlineData("dotnet test; rm -r out || true")]
    [InlineData("dotnet test || { echo failed; exit 1; }")]
    [InlineData("dotnet test || echo \"failed=true\" >> $GITHUB_OUTPUT")]
    [InlineData("dotnet test\n          exit 0")]
    public void Script_that_ends_with_what_the_gate_says_is_silent(string script) => Assert.Empty(Steps($"      - run: |\n          {script}\n"));

    /// <summary>PowerShell, and the shells of Azure, run the next line after one that failed.</summary>
    [Fact]
    public void Success_at_the_end_fires_where_the_shell_goes_on()
    {
        var script = Assert.Single(Check("steps:\n  - script: |\n      dotnet test\n      exit 0\n", PipelineFixture.Azure));

        Assert.Equal(("STD9270", 4, 7, "'exit 0' makes the script succeed when the tests fail"), (script.Rule.Id, script.Line, script.Column, script.Message));
        Assert.Single(Steps("      - shell: pwsh\n        run: |\n          dotnet test\n          exit 0\n"));
        Assert.Empty(Check("steps:\n  - bash: |\n      set -e\n      dotnet test\n      exit 0\n", PipelineFixture.Azure));
        Assert.Empty(Check("steps:\n  - pwsh: |\n      dotnet test\n      if ($LASTEXITCODE) { throw }\n      exit 0\n", PipelineFixture.Azure));
    }

    [Fact]
    public void Switched_off_checks_fire() => FindingAssert.Only(
        Steps("      - run: dotnet build -p:StandardsChecks=false\n"),
        "STD9270",
        PipelineFixture.Workflow,
        8,
        30,
        "'StandardsChecks=false' takes a gate out of the build",
        "Remove it; what may fail for a while has a waiver with an end");

    [Theory]
    [InlineData("      - run: dotnet test\n        continue-on-error: ${{ matrix.experimental }}\n")]
    [InlineData("      - run: ./notify\n        continue-on-error: true\n")]
    [InlineData("      - run: rm -rf test || true\n")]
    [InlineData("      - run: |\n          # dotnet test || true\n          dotnet test\n")]
    [InlineData("      - run: trivy --version || true\n")]
    [InlineData("      - run: dotnet build -t:StandardsReport || true\n")]
    public void What_is_no_gate_may_fail(string steps) => Assert.Empty(Steps(steps));

    [Fact]
    public void Ignored_job_fires_once() => Assert.Equal(
        [("STD9270", 6)], Check("""
            on: push
            permissions: {}
            jobs:
              a:
                timeout-minutes: 5
                continue-on-error: true
                steps:
                  - run: dotnet build
                  - run: dotnet test

            """).Select(f => (f.Rule.Id, f.Line)));
}
