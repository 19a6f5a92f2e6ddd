using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Model;
using Standards.Checks.Reporting.Sources;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Reporting;

public sealed class SummaryWriterTests
{
    [Fact]
    public void Summary_is_as_approved()
    {
        var summary = SampleReport.Report.Summary with { InForce = [] };

        Snapshot.Match(Text(ReportModel.Of(SampleReport.Report with { Summary = summary })), extension: "md");
    }

    [Fact]
    public void Summary_has_at_most_sixty_lines_whatever_was_found()
    {
        var verdicts = Enumerable.Range(1, 5_000).Select(i => Open($"src/A{i:D4}.yml", "'sevice' is no key", "Write 'service'")).ToList();
        var model = ReportModel.Of(SampleReport.Report with
        {
            Verdicts = verdicts,
            Snippets = Snippets.Of([.. verdicts.Take(90).Select(v => (v.Finding.Path, new Snippet(1, ["sevice: orders"], 1)))]),
            ChangedFindings = new ChangedFindings(new string('a', 40), verdicts, verdicts),
            ExemptionChanges = [.. Enumerable.Repeat(SampleReport.Report.ExemptionChanges![0], 500)],
            Remarks = [.. Enumerable.Repeat("a remark", 500)],
        });

        var text = Text(model);

        Assert.InRange(text.Split('\n').Length - 1, 40, SummaryWriter.MaxLines);
        Assert.Contains("4,990 more in report.html.", text);
    }

    [Fact]
    public void Exact_fix_is_a_suggested_change_with_a_fence_that_the_line_cannot_close()
    {
        var verdict = Open("a.yml", "'sevice' is no key", "Write 'service'");
        var model = ReportModel.Of(Reports.Sample with
        {
            Verdicts = [verdict],
            Snippets = Snippets.Of([("a.yml", new Snippet(1, ["sevice: ``` ##vso[x]"], 1))]),
        });

        Assert.Contains("\n````suggestion\nservice: ``` #\\u0023vso[x]\n````\n", Text(model));
    }

    [Fact]
    public void Findings_of_the_change_stand_in_front()
    {
        Verdict[] verdicts = [Open("a.cs", "old", "Correct it"), Open("z.cs", "brought", "Correct it")];
        var changed = new ChangedFindings(new string('a', 40), [verdicts[1]], []);
        var text = Text(ReportModel.Of(Reports.Sample with { Verdicts = verdicts, ChangedFindings = changed }));

        Assert.True(text.IndexOf("| new error |", StringComparison.Ordinal) < text.IndexOf("| error |", StringComparison.Ordinal));
        Assert.Contains("This change adds 1 finding and removes 0.", text);
    }

    [Fact]
    public void Repository_without_findings_has_a_verdict_only() =>
        Assert.Equal(
            "## Standards: orders\n\n**Compliant: nothing is open.**\n",
            Text(ReportModel.Of(Reports.Sample with { Verdicts = [], Summary = Reports.Summary with { Remarks = [] } })));

    private static Verdict Open(string path, string message, string fix) =>
        new(new Finding(RuleCatalog.ProjectNameMeaning, path, 1, 1, message, fix), Severity.Error);

    private static string Text(ReportModel model) => Encoding.UTF8.GetString(SummaryWriter.Write(model));
}
