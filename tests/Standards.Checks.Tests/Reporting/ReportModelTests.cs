using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Html;
using Standards.Checks.Reporting.Model;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Reporting;

public sealed class ReportModelTests
{
    [Fact]
    public void Every_rule_in_force_has_a_result_by_id()
    {
        var ids = SampleReport.Model.Checks.Where(c => !c.IsCompiler).Select(c => c.Rule.Id).ToList();

        Assert.Equal(RuleCatalog.All.Where(r => r.Local != Severity.None).Select(r => r.Id).Append("ACME0004").Order(StringComparer.Ordinal), ids);
    }

    [Theory]
    [InlineData("STD0001", RuleStatus.Passed)]
    [InlineData("STD3103", RuleStatus.Failed)]
    [InlineData("STD2004", RuleStatus.Waived)]
    [InlineData("CA2007", RuleStatus.Baselined)]
    [InlineData("CA1822", RuleStatus.Failed)]
    public void Status_of_a_rule_follows_from_its_findings(string id, RuleStatus status) =>
        Assert.Equal(status, SampleReport.Model.Checks.Single(c => c.Rule.Id == id).Status);

    [Fact]
    public void Counts_tell_open_waived_and_baselined_findings_apart()
    {
        var model = SampleReport.Model;

        Assert.Equal(9, model.Open.Total);
        Assert.Equal(4, model.Open.Errors);
        Assert.Equal(3, model.Waived.Total);
        Assert.Equal(25, model.Baselined.Total);
    }

    [Fact]
    public void Areas_add_up_to_the_checks()
    {
        var model = SampleReport.Model;

        Assert.Equal(model.Areas.Select(a => a.Name).Order(StringComparer.Ordinal), model.Areas.Select(a => a.Name));
        Assert.Equal(model.Checks.Count, model.Areas.Sum(a => a.Judged + a.NotApplicable + a.NotRun + a.Stale));
        Assert.All(model.Areas, a => Assert.Equal(model.Checks.Count(c => c.Rule.Category == a.Name && c.IsJudged), a.Judged));
        var code = model.Areas.Single(a => a.Name == "code");
        Assert.Equal((code.Judged - 4, 2, 2), (code.Passed, code.Held, code.Failed));
    }

    [Fact]
    public void Area_of_which_more_waits_than_was_judged_has_no_score()
    {
        var tests = SampleReport.Model.Areas.Single(a => a.Name == "tests");

        Assert.True(tests.NotRun + tests.Stale > tests.Judged && tests.Passed > 0);
        Assert.Null(tests.Score);
        Assert.All(SampleReport.Model.Areas.Where(a => a.Failed > 0), a => Assert.NotNull(a.Score));
    }

    [Fact]
    public void Open_error_means_not_compliant_and_a_held_one_does_not()
    {
        var error = Reports.Verdict("a", 1, severity: Severity.Error);
        var held = error with { Exemption = new Exemption(ExemptionKind.Waiver, "old") };

        Assert.Equal(ReportState.NotCompliant, ReportModel.Of(Reports.Sample with { Verdicts = [error] }).State);
        Assert.Equal(ReportState.Compliant, ReportModel.Of(Reports.Sample with { Verdicts = [held] }).State);
        Assert.Equal(ReportState.Compliant, ReportModel.Of(Reports.Sample with { Verdicts = [Reports.Verdict("a", 1)] }).State);
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(12, 0)]
    public void Nothing_judged_is_never_compliant(int files, int rules)
    {
        var model = ReportModel.Of(new Report("1.2.3", new RunSummary("orders", files, 0, rules, []), []));

        Assert.Equal(ReportState.NotChecked, model.State);
        Assert.Contains("Not checked: no rule judged any file", Encoding.UTF8.GetString(MarkdownReportWriter.Write(model)));
        Assert.DoesNotContain("Score", Encoding.UTF8.GetString(MarkdownReportWriter.Write(model)));
        Assert.DoesNotContain("of 100", Encoding.UTF8.GetString(HtmlReportWriter.Write(model)));
        Assert.Contains("\"state\": \"not-checked\"", Encoding.UTF8.GetString(JsonReportWriter.Write(model)));
        Assert.Contains("\"executionSuccessful\": false", Encoding.UTF8.GetString(SarifWriter.Write(model.Report)));
    }

    [Fact]
    public void Waivers_stand_by_their_end_with_days_left_and_what_they_hold()
    {
        var states = SampleReport.Model.Waivers;

        Assert.Equal([("STD3118", 0, 1), ("CA1822", 9, 1), ("STD2004", 71, 1)], states.Select(s => (s.Waiver.Rule, s.DaysLeft, s.Findings)));
        Assert.Equal([true, true, false], states.Select(s => s.EndsSoon));
    }

    [Fact]
    public void Waiver_that_has_ended_has_negative_days_left()
    {
        var model = ReportModel.Of(SampleReport.Report with { Date = TestDay.Today.AddDays(10) });

        Assert.Equal([-10, -1, 61], model.Waivers.Select(w => w.DaysLeft));
    }

    [Fact]
    public void Baseline_tells_present_from_gone_findings()
    {
        var progress = SampleReport.Model.Baseline!;

        Assert.Equal((140, 92, 25, 67, 48, 82), (progress.Accepted, progress.Recorded, progress.Present, progress.Gone, progress.Pruned, progress.Done));
        Assert.Equal(["adopted", "analyzers of .NET 10"], progress.History.Select(h => h.Reason));
        Assert.Null(ReportModel.Of(Reports.Sample).Baseline);
    }

    [Fact]
    public void Remarks_of_run_and_compiler_are_all_kept() =>
        Assert.Equal(
            [
                "1 folder(s) could not be opened; the files in them were not checked.",
                "The compiler left no log for src/Orders.Tools/Orders.Tools.csproj: the findings in it are unknown.",
            ],
            SampleReport.Model.Remarks);
}
