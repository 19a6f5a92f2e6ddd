using System.Text;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Annotations;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Tests.Reporting;

public sealed class AnnotationTests
{
    private static readonly Verdict Hostile = Reports.Verdict("docs/a,b:c%;]\r\n.md", 3, severity: Severity.Error, message: "100%\r\n::error::x ; ]");

    [Fact]
    public void GitHub_line_has_place_title_and_text_with_the_escapes_of_the_runner() =>
        Assert.Equal(
            ["::error file=docs/a%2Cb%3Ac%25;]\\u000D\\u000A.md,line=3,col=3,title=STD2005::100%25  ::error::x ; ]. Correct it."],
            GitHubAnnotations.Lines(Model(Hostile)));

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Suggestion, "notice")]
    public void GitHub_command_follows_the_severity(Severity severity, string command) =>
        Assert.StartsWith($"::{command} file=a,line=1,", Assert.Single(GitHubAnnotations.Lines(Model(Reports.Verdict("a", 1, severity: severity)))));

    [Fact]
    public void GitHub_line_without_place_has_none()
    {
        Assert.Equal(["::warning title=STD2005::wrong. Correct it."], GitHubAnnotations.Lines(Model(Reports.Verdict("", 0))));
        Assert.Equal(["::warning file=a,title=STD2005::wrong. Correct it."], GitHubAnnotations.Lines(Model(Reports.Verdict("a", 0))));
    }

    [Fact]
    public void Azure_line_has_place_code_and_text_with_the_escapes_of_the_agent() =>
        Assert.Equal(
            ["##vso[task.logissue type=error;sourcepath=docs/a,b:c%AZP25%3B%5D\\u000D\\u000A.md;linenumber=3;columnnumber=3;code=STD2005;]100%AZP25  "
                + "::error::x %3B %5D. Correct it."],
            AzureAnnotations.Lines(Model(Hostile)));

    [Fact]
    public void Azure_has_no_suggestions()
    {
        Assert.Empty(AzureAnnotations.Lines(Model(Reports.Verdict("a", 1, severity: Severity.Suggestion))));
        Assert.Equal(["##vso[task.logissue type=warning;code=STD2005;]wrong. Correct it."], AzureAnnotations.Lines(Model(Reports.Verdict("", 0))));
    }

    [Fact]
    public void Held_findings_are_not_annotated()
    {
        var held = Hostile with { Exemption = new Exemption(ExemptionKind.Waiver, "old") };

        Assert.Empty(GitHubAnnotations.Lines(Model(held)));
        Assert.Empty(AzureAnnotations.Lines(Model(held)));
        Assert.Equal("[]\n", Encoding.UTF8.GetString(GitLabReportWriter.Write(Model(held))));
    }

    [Fact]
    public void Exemptions_that_the_change_brings_are_annotated_behind_the_findings()
    {
        var waiver = new ExemptionChange(ExemptionKind.Waiver, "STD2005", "src/**", "standards.waivers.yml", 3, 5)
        {
            Owner = "a",
            ApprovedBy = "b",
            Expires = "2026-01-31",
        };
        var baseline = new ExemptionChange(ExemptionKind.Baseline, "STD2006", "", "standards.baseline.json", 0, 0)
        {
            Added = 2,
            Wider = "held 1",
            Problem = "nobody approved it",
        };
        var model = ReportModel.Of(Reports.Sample with { Verdicts = [Reports.Verdict("a", 1)], ExemptionChanges = [waiver, baseline] });

        Assert.Equal(
            [
                "::warning file=a,line=1,col=1,title=STD2005::wrong. Correct it.",
                "::warning file=standards.baseline.json,title=Wider baseline entry::STD2006 in the repository, 2 more than before; "
                    + "nobody approved it.",
                "::notice file=standards.waivers.yml,line=3,col=5,title=New waiver::STD2005 for 'src/**', owner a, approved by b, until 2026-01-31.",
            ],
            GitHubAnnotations.Lines(model));
        Assert.Equal(
            "##vso[task.logissue type=warning;sourcepath=standards.waivers.yml;linenumber=3;columnnumber=5;code=STD2005;]"
                + "New waiver: STD2005 for 'src/**', owner a, approved by b, until 2026-01-31.",
            AzureAnnotations.Lines(model).Last());
    }

    [Fact]
    public void Errors_come_first_and_each_severity_is_limited()
    {
        var many = Enumerable.Range(1, 120).SelectMany(i => new[] { Reports.Verdict($"a{i:D3}", i), Reports.Verdict($"b{i:D3}", i, severity: Severity.Error) });

        var lines = GitHubAnnotations.Lines(Model([.. many])).ToList();

        Assert.Equal(100, lines.Count);
        Assert.All(lines.Take(50), line => Assert.StartsWith("::error ", line));
        Assert.All(lines.Skip(50), line => Assert.StartsWith("::warning ", line));
    }

    [Fact]
    public void GitLab_entry_has_what_the_format_asks_for()
    {
        using var json = JsonDocument.Parse(GitLabReportWriter.Write(Model(Hostile)));
        var entry = json.RootElement[0];

        Assert.Equal("STD2005", entry.GetProperty("check_name").GetString());
        Assert.Equal("critical", entry.GetProperty("severity").GetString());
        Assert.Equal("docs/a,b:c%;]\r\n.md", entry.GetProperty("location").GetProperty("path").GetString());
        Assert.Equal(3, entry.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
        Assert.Equal(Hostile.Finding.Fingerprint, entry.GetProperty("fingerprint").GetString());
    }

    [Fact]
    public void GitLab_tells_equal_findings_of_a_file_apart()
    {
        using var json = JsonDocument.Parse(GitLabReportWriter.Write(Model(Reports.Verdict("a", 1), Reports.Verdict("a", 2), Reports.Verdict("a", 3))));

        Assert.Equal(3, json.RootElement.EnumerateArray().Select(e => e.GetProperty("fingerprint").GetString()).Distinct().Count());
    }

    [Fact]
    public void Findings_of_the_compiler_are_annotated_too()
    {
        var lines = GitHubAnnotations.Lines(SampleReport.Model).ToList();

        Assert.Contains("::warning file=src/Orders.Core/Pricing/PriceList.cs,line=48,col=13,title=CS8602::Dereference of a possibly null reference.", lines);
        Assert.Equal(SampleReport.Model.Open.Total + SampleReport.Report.ExemptionChanges!.Count, lines.Count);
    }

    private static ReportModel Model(params Verdict[] verdicts) => ReportModel.Of(Reports.Sample with { Verdicts = verdicts });
}
