using Standards.Checks.Catalog;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.CompilerLogs;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Tests.Reporting;

public sealed class CompilerReportTests
{
    private static readonly CompilerDiagnostic Warning = new("CS8602", "warning", "src/A.cs", 3, 5, "Dereference", "Null", "https://example.org/cs8602", false);

    [Theory]
    [InlineData("error", Severity.Error)]
    [InlineData("warning", Severity.Warning)]
    [InlineData("note", Severity.Suggestion)]
    public void Level_is_a_severity(string level, Severity severity)
    {
        var verdict = Assert.Single(Report(Warning with { Level = level }).Verdicts);

        Assert.Equal(severity, verdict.Severity);
        Assert.True(verdict.IsOpen);
        Assert.Equal(
            ("CS8602", "src/A.cs", 3, 5, "Dereference", "https://example.org/cs8602"),
            (
                verdict.Finding.Rule.Id,
                verdict.Finding.Path,
                verdict.Finding.Line,
                verdict.Finding.Column,
                verdict.Finding.Message,
                verdict.Finding.Rule.HelpLink));
    }

    [Fact]
    public void Hidden_diagnostic_is_left_out() => Assert.Empty(Report(Warning with { Level = "none" }).Verdicts);

    [Fact]
    public void Diagnostic_that_the_code_suppresses_is_counted_only()
    {
        var report = Report(Warning with { IsSuppressed = true }, Warning with { Line = 9 });

        Assert.Equal((1, 1), (report.Verdicts.Count, report.SuppressedInSource));
    }

    [Fact]
    public void Diagnostic_that_the_baseline_suppressed_is_held()
    {
        var verdict = Assert.Single(Report(Warning with { IsSuppressed = true, HeldBy = ExemptionKind.Baseline }).Verdicts);

        Assert.Equal(ExemptionKind.Baseline, verdict.Exemption?.Kind);
    }

    [Fact]
    public void Diagnostic_whose_waiver_is_gone_is_open()
    {
        var verdict = Assert.Single(Report(Warning with { IsSuppressed = true, HeldBy = ExemptionKind.Waiver }).Verdicts);

        Assert.True(verdict.IsOpen);
    }

    [Fact]
    public void Waiver_holds_a_diagnostic()
    {
        var waiver = SampleReport.Waivers[1];
        var judge = new ExemptionJudge(new WaiverSet(SampleReport.Waivers), Baseline.Empty);
        var report = CompilerReport.Of("Debug", [Warning with { Id = "CA1822", Path = "src/Orders.Api/Hooks/A.cs" }], judge, []);

        Assert.Same(waiver.Exemption, Assert.Single(report.Verdicts).Exemption);
        Assert.Equal([waiver], judge.UsedWaivers);
    }

    [Theory]
    [InlineData("CS8602", "csc")]
    [InlineData("BC42024", "vbc")]
    [InlineData("CA1822", "analyzers")]
    [InlineData("CSX1", "analyzers")]
    [InlineData("CS", "analyzers")]
    public void Tool_follows_from_the_id(string id, string tool) => Assert.Equal(tool, CompilerReport.ToolOf(id));

    private static CompilerReport Report(params CompilerDiagnostic[] diagnostics) =>
        CompilerReport.Of("Debug", diagnostics, new ExemptionJudge(WaiverSet.Empty, Baseline.Empty), []);
}
