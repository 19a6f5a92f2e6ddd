using System.Globalization;
using Standards.Checks.Gates.Coverage;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>What the tests of the last run cover: the table of the gate, and the source around what is not covered.</summary>
internal static class CoverageSection
{
    // A page is opened on a phone; coverage.md lists the lines of all files.
    private const int MaxLines = 300;

    public static void Write(HtmlText html, ReportModel model)
    {
        if (model.Report.Coverage is not { } coverage)
        {
            return;
        }

        html
            .Markup(
                "<section aria-labelledby=\"coverage\">\n<h2 id=\"coverage\">Coverage</h2>\n<p class=\"note\">Of the last test run, all reports merged by file "
                    + "and line. Shares are cut off, not rounded.")
            .Text(Wording.Age(model, Gate.Coverage))
            .Markup("</p>\n")
            .Markup(
                "<div class=\"card\"><table class=\"areas\"><thead><tr><th scope=\"col\">Part</th><th scope=\"col\" class=\"bar\"><span "
                    + "class=\"hidden\">Share</span></th><th scope=\"col\" class=\"number\">Covered</th><th scope=\"col\" class=\"number\">Demanded</th><th "
                    + "scope=\"col\" class=\"number wide\">To go</th></tr></thead><tbody>\n");
        foreach (var demand in coverage.Result.Demands)
        {
            WriteRow(html, demand);
        }

        html.Markup("</tbody></table></div>\n");
        var left = MaxLines;
        foreach (var file in coverage.Files)
        {
            WriteFile(html, file, left);
            left -= Math.Min(left, file.Lines.Count);
        }

        if (coverage.Hidden > 0)
        {
            html.Markup("<p class=\"note\">")
                .Text(Counted.Noun(coverage.Hidden, "more file"))
                .Markup(coverage.Hidden == 1 ? " has" : " have")
                .Markup(" lines that are not covered; <a href=\"coverage/coverage.md\">coverage.md</a> lists them.</p>\n");
        }

        html.Markup("</section>\n");
    }

    private static void WriteRow(HtmlText html, CoverageDemand demand)
    {
        var share = demand.Count.Total == 0 ? 0 : (int)(demand.Count.Covered * 1000 / demand.Count.Total);
        html.Markup("<tr><th scope=\"row\">").Text(CoverageText.Title(demand, isWhole: true)).Markup("</th><td class=\"bar\">");
        Bar.Write(html, 1000, (demand.IsMet ? "high" : "low", share));
        html.Markup("</td><td class=\"number\">")
            .Text(demand.Count.Percent + " %")
            .Markup("</td><td class=\"number\">")
            .Text(CoverageText.Number(demand.Percent) + " %")
            .Markup("</td><td class=\"number wide\">")
            .Text(demand.IsMet ? "" : demand.Count.MissingTo(demand.Percent).ToString("N0", CultureInfo.InvariantCulture))
            .Markup("</td></tr>\n");
    }

    private static void WriteFile(HtmlText html, CoveredSource source, int most)
    {
        html.Markup("<details class=\"rule source\"><summary><span class=\"path\">").Text(source.File.Path).Markup("</span><span class=\"counts\">")
            .Text(source.File.LineCount.Percent)
            .Markup(" % · ")
            .Text(Counted.Noun((int)source.File.LineCount.Missing, "line"))
            .Markup(" missing</span></summary><div class=\"body\">");
        if (source.Lines.Count > 0 && most > 0)
        {
            html.Markup("<table class=\"code\"><caption class=\"hidden\">Lines of ").Text(source.File.Path).Markup("</caption><tbody>");
            var last = 0;
            foreach (var line in source.Lines.Take(most))
            {
                if (last > 0 && line.Number > last + 1)
                {
                    html.Markup("<tr class=\"gap\"><td colspan=\"3\">⋯</td></tr>");
                }

                var (kind, mark) = MarkOf(source.File, line);
                html.Markup($"<tr class=\"{kind}\"><td class=\"number\">")
                    .Number(line.Number)
                    .Markup("</td><td class=\"mark\">")
                    .Text(mark)
                    .Markup("</td><td><code>")
                    .Text(line.Text)
                    .Markup("</code></td></tr>\n");
                last = line.Number;
            }

            html.Markup("</tbody></table>");
        }

        if (source.Lines.Count > most)
        {
            html.Markup("<p class=\"note\">More of its lines are in <a href=\"coverage/coverage.md\">coverage.md</a>.</p>");
        }

        if (source.Remark.Length > 0)
        {
            html.Markup("<p class=\"note\">").Text(source.Remark).Markup("</p>");
        }

        html.Markup("</div></details>\n");
    }

    // A word beside the colour, for people who do not see it.
    private static (string Kind, string Mark) MarkOf(FileCoverage file, SourceLine line) => line.State switch
    {
        LineState.Uncovered => ("uncovered", "never"),
        LineState.Partial =>
            ("partial", string.Create(CultureInfo.InvariantCulture, $"{file.BranchesOf(line.Number).Covered}/{file.BranchesOf(line.Number).Total}")),
        LineState.Covered => ("covered", "runs"),
        _ => ("plain", ""),
    };
}
