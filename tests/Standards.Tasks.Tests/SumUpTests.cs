using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Reporting;

namespace Standards.Tasks.Tests;

public sealed class SumUpTests : IDisposable
{
    private readonly RecordingEngine _engine = new();
    private readonly string _root = Directory.CreateTempSubdirectory("standards-sum-").FullName;

    private string Output => Path.Combine(_root, "artifacts", "standards");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Findings_of_repository_and_projects_are_one_line_of_the_project_that_runs_the_task()
    {
        using var claim = BuildClaim.TryTake(Output);
        var store = Begin(Severity.Warning);
        store.Add("src/A|net10.0|project", [Verdict(Severity.Error, 2)]);
        using var task = Task();

        Assert.False(task.Execute());

        Assert.Equal(
            "Standards -> 1 error, 1 warning; all in artifacts/standards/standards.sarif (1 rule, 1 file, 1 project)", Assert.Single(_engine.Messages).Message);
        Assert.Empty(_engine.Errors);
        Assert.True(_engine.AllowFailureWithoutError);
    }

    [Fact]
    public void Build_without_an_error_succeeds()
    {
        using var claim = BuildClaim.TryTake(Output);
        Begin(Severity.Warning);
        using var task = Task();

        Assert.True(task.Execute());

        Assert.StartsWith("Standards -> no errors, 1 warning;", Assert.Single(_engine.Messages).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_the_findings_of_an_earlier_build()
    {
        BuildClaim.TryTake(Output)!.Dispose();
        Begin(Severity.Error);
        using var task = Task();

        Assert.True(task.Execute());

        Assert.Empty(_engine.Messages);
    }

    [Fact]
    public void Nothing_is_said_where_no_build_was_checked()
    {
        using var task = Task();

        Assert.True(task.Execute());

        Assert.Empty(_engine.Messages);
        Assert.False(Directory.Exists(Output));
    }

    private ReportStore Begin(Severity severity)
    {
        var store = new ReportStore(Output, "1.0.0");
        store.Begin(new RunSummary("orders", 1, 1, 1, []), [Verdict(severity, 1)]);
        return store;
    }

    private static Verdict Verdict(Severity severity, int line) =>
        new(new Finding(RuleCatalog.ProjectNameMeaning, "src/A/A.csproj", line, 1, "wrong", "Correct it"), severity);

    private SumUp Task() => new() { BuildEngine = _engine, Facts = [$"root={_root}", "sdk=1.0.0"], Name = "Standards" };
}
