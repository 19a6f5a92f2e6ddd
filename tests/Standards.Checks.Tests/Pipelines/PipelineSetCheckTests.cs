using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

public sealed class PipelineSetCheckTests
{
    private const string On = "on: { push: { branches: [main] }, pull_request: }\n";

    private static readonly (string, string) Project = ("src/Orders/Orders.csproj", "<Project />");

    private static readonly (string, string) Tests = ("tests/Orders.Tests/Orders.Tests.csproj", "<Project />");

    private static readonly (string, string) Lock = ("src/Orders/packages.lock.json", "{}");

    [Fact]
    public void Plain_restore_fires_beside_lock_files() => FindingAssert.Only(
        Set(Project, Lock, (Workflow, On + Job("dotnet restore src"))),
        "STD9276",
        PipelineFixture.Workflow,
        7,
        12,
        "restore does not hold to the lock files and would write them anew",
        "Write 'dotnet restore --locked-mode'");

    [Fact]
    public void Force_fires() => FindingAssert.Only(
        Set(Project, ("global.json", """{ "msbuild-sdks": { "Standards.Sdk": "1.0.0" } }"""), (Workflow, On + Job("dotnet restore --force-evaluate"))),
        "STD9276",
        PipelineFixture.Workflow,
        7,
        27,
        "'--force-evaluate' writes the lock files anew instead of holding to them",
        "Remove it: 'dotnet restore --locked-mode'");

    [Theory]
    [InlineData("dotnet restore --locked-mode", "")]
    [InlineData("dotnet restore", "Standards.Sdk")]
    [InlineData("dotnet restore", "RestoreLockedMode")]
    [InlineData("dotnet restore --force-evaluate && git commit -am x", "")]
    [InlineData("dotnet tool restore", "")]
    public void Locked_restore_is_silent(string command, string setting) =>
        Assert.Empty(Set(Project, Lock, ("Directory.Build.props", setting), (Workflow, On + Job(command))));

    [Fact]
    public void Without_lock_files_or_projects_is_silent()
    {
        Assert.Empty(Set(Project, (Workflow, On + Job("dotnet restore"))));
        Assert.Empty(Set(Lock, (Workflow, On + Job("dotnet restore"))));
    }

    [Fact]
    public void No_tests_fire() => FindingAssert.Only(
        Set(Project, Tests, (Workflow, On + Job("dotnet build"))),
        "STD9278",
        PipelineFixture.Workflow,
        3,
        3,
        "job 'build' builds, and no pipeline of this repository runs the tests",
        "Add 'dotnet test --configuration Release --no-build' after the build");

    [Theory]
    [InlineData("dotnet build && dotnet test")]
    [InlineData("./build.sh")]
    [InlineData("dotnet run --project build")]
    [InlineData("make all")]
    [InlineData("echo done")]
    public void Tests_somewhere_are_silent(string command) =>
        Assert.Empty(Set(Project, Tests, (".github/workflows/a.yml", On + Job("dotnet build")), (Workflow, On + Job(command + " && dotnet test"))));

    [Theory]
    [InlineData("on: push", "the tests do not run on pull requests, so what breaks them is seen after it was merged")]
    [InlineData("on: [pull_request]", "the tests do not run when something is pushed to a branch, so nothing shows that main is good")]
    [InlineData(
        "on: { push: { tags: ['v*'] }, pull_request: }", "the tests do not run when something is pushed to a branch, so nothing shows that main is good")]
    public void Missing_trigger_fires(string on, string message)
    {
        var finding = Assert.Single(Set(Project, (Workflow, on + "\n" + Job("dotnet test"))));
        Assert.Equal(("STD9279", 1, 1, message), (finding.Rule.Id, finding.Line, finding.Column, finding.Message));
    }

    [Theory]
    [InlineData("on: workflow_call\n", "")]
    [InlineData("on: push\n", "on: pull_request\n")]
    public void Triggers_of_several_files_count(string first, string second) =>
        Assert.Empty(Set(Project, (Workflow, first + Job("dotnet test")), (".github/workflows/b.yml", second + Job("./test.sh"))));

    /// <summary>A workflow that others of the repository call is started by their events; one that calls no tests does not count.</summary>
    [Theory]
    [InlineData("on: push", "on: pull_request", "the tests do not run on pull requests, so what breaks them is seen after it was merged")]
    [InlineData("on: [push, pull_request]", "on: schedule", "")]
    [InlineData("on: [push, workflow_call]", "on: pull_request", "")]
    public void Called_workflow_has_the_triggers_of_its_callers(string ci, string due, string message)
    {
        var findings = Set(
            Project,
            (".github/workflows/called.yml", "on: workflow_call\n" + Job("dotnet test")),
            (".github/workflows/ci.yml", $"{ci}\njobs:\n  all:\n    uses: ./.github/workflows/called.yml\n"),
            (".github/workflows/due.yml", $"{due}\njobs:\n  all:\n    uses: ./.github/workflows/list.yml\n"),
            (".github/workflows/list.yml", "on: workflow_call\n" + Job("dotnet build -t:StandardsDue")));

        Assert.Equal(message.Length == 0 ? [] : [(".github/workflows/ci.yml", message)], findings.Select(f => (f.Path, f.Message)));
    }

    private static string Job(string command) => $$"""
        jobs:
          build:
            permissions: {}
            timeout-minutes: 5
            steps:
            - run: {{command}}

        """;
}
