using System.Text;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Model;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Reporting;

public sealed class MarkdownReportWriterTests
{
    [Fact]
    public void Report_is_as_approved()
    {
        // Of the catalog's rules only those in force matter here, so that a new rule changes nothing.
        var summary = SampleReport.Report.Summary with { InForce = [] };

        Snapshot.Match(Text(ReportModel.Of(SampleReport.Report with { Summary = summary })), extension: "md");
    }

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("<script>", "&lt;script&gt;")]
    [InlineData("[x](y)", "\\[x\\]\\(y\\)")]
    [InlineData("*a* _b_ `c` ~d~ $e$", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\$e\\$")]
    [InlineData("a\r\n# b", "a  \\# b")]
    [InlineData("\\", "\\\\")]
    [InlineData("@team", "&#64;team")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("- a-b.c", "\\- a-b.c")]
    public void Text_of_others_stays_text(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [Fact]
    public void Hostile_path_does_not_leave_its_cell()
    {
        var row = Text(Model(Reports.Verdict("a|b](x) <c>\n.md", 3))).Split('\n').Single(l => l.StartsWith("| warning", StringComparison.Ordinal));

        Assert.Equal("| warning | a\\|b\\]\\(x\\) &lt;c&gt; .md:3 | wrong. |", row);
        row = Text(ReportModel.Of(Model(Reports.Verdict("a|b](x) <c>\n.md", 3)).Report with { Forge = SampleReport.Forge })).Split('\n').Single(
            l => l.StartsWith("| warning", StringComparison.Ordinal));
        Assert.Equal(
            "| warning | [a\\|b\\]\\(x\\) &lt;c&gt; .md:3](<https://forge.example.org/acme/orders/blob/5f1c2ab9d0e84c7fb6a3e91d7c0845aa12be9f03/"
                + "a%7Cb%5D%28x%29%20%3Cc%3E%0A.md#L3>) | wrong. |",
            row);
    }

    [Fact]
    public void Many_exemptions_of_a_change_are_cut_and_counted()
    {
        var change = SampleReport.Report.ExemptionChanges![0];
        var text = Text(ReportModel.Of(SampleReport.Report with { ExemptionChanges = [.. Enumerable.Repeat(change, 130)] }));
        Assert.Contains("\n30 more in report.html and standards.json.\n", text);

        var large = change with { Reason = new string('|', 2_000), Files = new string('|', 2_000) };
        text = Text(ReportModel.Of(SampleReport.Report with { ExemptionChanges = [.. Enumerable.Repeat(large, 90)] }));
        Assert.Matches("\n[0-9]+ more in report\\.html and standards\\.json\\.\n", text);
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, 300_000);
    }

    [Fact]
    public void Only_open_findings_stand_in_the_tables()
    {
        var text = Text(Model(Reports.Verdict("held", 1) with { Exemption = new Exemption(ExemptionKind.Baseline, "") }));

        Assert.DoesNotContain("held:1", text);
        Assert.Contains("1 in the baseline.", text);
    }

    [Fact]
    public void Large_report_is_cut_below_the_limit_and_says_so()
    {
        var model = Model([.. Enumerable.Range(0, 10_000).Select(i => Reports.Verdict($"src/é/{i:D5}", i + 1, message: new string('é', 150)))]);

        var bytes = MarkdownReportWriter.Write(model);

        Assert.InRange(bytes.Length, 500_000, MarkdownReportWriter.MaxBytes);
        Assert.Matches("\\*\\*The rest is cut: [0-9,]+ findings more in report\\.html and standards\\.json\\.\\*\\*", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void Many_waivers_that_end_soon_do_not_break_the_limit()
    {
        var longText = new string('é', 5_000);
        var waivers = Enumerable.Range(0, 1_000).Select(
            i => SampleReport.Waivers[1] with { Line = i, Exemption = SampleReport.Waivers[1].Exemption with { Owner = longText } });

        var bytes = MarkdownReportWriter.Write(
            ReportModel.Of(SampleReport.Report with { Waivers = new([.. waivers]), Remarks = [.. Enumerable.Repeat(longText, 100)] }));

        Assert.InRange(bytes.Length, 1, MarkdownReportWriter.MaxBytes);
        Assert.EndsWith("\nWaivers and remarks stand in report.html.\n", Encoding.UTF8.GetString(bytes));
    }

    private static ReportModel Model(params Verdict[] verdicts) => ReportModel.Of(Reports.Sample with { Verdicts = verdicts });

    private static string Text(ReportModel model) => Encoding.UTF8.GetString(MarkdownReportWriter.Write(model));
}
