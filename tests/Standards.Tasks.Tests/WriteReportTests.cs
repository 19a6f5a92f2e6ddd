using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Reporting;
using Standards.Tests.Shared;

namespace Standards.Tasks.Tests;

public sealed class WriteReportTests : IDisposable
{
    private readonly RecordingEngine _engine = new();
    private readonly string _root = Directory.CreateTempSubdirectory("standards-report-").FullName;

    private string Output => Path.Combine(_root, "artifacts", "standards");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Report_of_an_error_succeeds_and_names_its_files()
    {
        var finding = new Finding(RuleCatalog.ProjectNameMeaning, "src/A/A.csproj", 1, 1, "wrong", "Correct it");
        new ReportStore(Output, "1.0.0").Begin(new RunSummary("orders", 1, 1, 1, []), [new Verdict(finding, Severity.Error)]);
        using var task = Task();

        Assert.True(task.Execute());

        Assert.Empty(_engine.Errors);
        Assert.Equal(
            "Standards: score 0 of 100, not compliant -> artifacts/standards/report.html, artifacts/standards/report.md, artifacts/standards/standards.json, "
                + "artifacts/standards/standards.sarif, artifacts/standards/summary.md",
            _engine.Messages[^1].Message);
        Assert.True(File.Exists(Path.Combine(Output, "report.html")));
    }

    [Fact]
    public void Report_without_a_build_is_an_error_with_a_code_and_fails()
    {
        using var task = Task();

        Assert.False(task.Execute());

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(
            ("STD0010", "there is no result of a build to report. Run 'dotnet build', then 'dotnet build -t:StandardsReport'."), (error.Code, error.Message));
        Assert.EndsWith("STD0010.md", error.HelpLink);
    }

    [Fact]
    public void Malformed_history_is_an_error_at_its_place_when_a_score_is_recorded()
    {
        new ReportStore(Output, "1.0.0").Begin(new RunSummary("orders", 1, 1, 1, []), []);
        File.WriteAllText(Path.Combine(_root, "standards.history.json"), "{\n<<<<<<< ours\n");
        using var task = Task();
        task.Record = "true";

        Assert.False(task.Execute());

        Assert.Equal("STD0010", Assert.Single(_engine.Errors).Code);
        Assert.Equal("{\n<<<<<<< ours\n", File.ReadAllText(Path.Combine(_root, "standards.history.json")));
        Assert.True(File.Exists(Path.Combine(Output, "report.html")));
    }

    [Fact]
    public void Cancelled_report_fails_and_writes_nothing()
    {
        new ReportStore(Output, "1.0.0").Begin(new RunSummary("orders", 1, 1, 1, []), []);
        using var task = Task();
        task.Cancel();

        Assert.False(task.Execute());

        Assert.False(File.Exists(Path.Combine(Output, "report.html")));
    }

    private WriteReport Task() => new() { BuildEngine = _engine, Facts = [$"root={_root}", "sdk=1.0.0"], Date = TestDay.Text };
}
