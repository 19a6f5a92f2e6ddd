using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>What the analyzers took, where the report was asked for it.</summary>
internal static class AnalyzerTimeSection
{
    // Those behind them take nothing that anybody feels.
    private const int MaxRows = 50;

    public static void Write(HtmlText html, ReportModel model)
    {
        if (model.Report.AnalyzerTimes is not { Count: > 0 } times)
        {
            return;
        }

        html.Markup(
            "<section aria-labelledby=\"times\">\n<h2 id=\"times\">What the analyzers took</h2>\n<p class=\"note\">As the compiler measured it, summed "
                + "over projects. Rules of one analyzer each show its time.</p>\n<div class=\"card\"><table class=\"areas\"><thead><tr>"
                + "<th scope=\"col\">Rule</th><th scope=\"col\">What must hold</th><th scope=\"col\" class=\"number\">Milliseconds</th></tr></thead><tbody>\n");
        foreach (var time in times.Take(MaxRows))
        {
            html.Markup("<tr><th scope=\"row\">").Text(time.Id).Markup("</th><td>").Text(time.Title)
                .Markup("</td><td class=\"number\">").Text(Counted.Number(time.Milliseconds)).Markup("</td></tr>\n");
        }

        html.Markup("</tbody></table></div>\n</section>\n");
    }
}
