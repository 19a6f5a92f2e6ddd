using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>Counts, the score of each area, and the trend.</summary>
internal static class OverviewSection
{
    public static void Write(HtmlText html, ReportModel model)
    {
        html.Markup("<section aria-labelledby=\"overview-title\">\n<h2 id=\"overview-title\" class=\"hidden\">Overview</h2>\n<dl class=\"figures\">");
        Figure("error", model.Open.Errors, "open errors");
        Figure("warning", model.Open.Warnings, "open warnings");
        Figure("suggestion", model.Open.Suggestions, "open suggestions");
        Figure("held", model.Waived.Total, "waived");
        Figure("held", model.Baselined.Total, "in the baseline");
        html.Markup("</dl>\n<div class=\"pair\">\n");
        WriteAreas(html, model);
        TrendChart.Write(html, model);
        html.Markup("</div>\n</section>\n");

        void Figure(string kind, int count, string label) =>
            html.Markup($"<div class=\"{(count == 0 ? "none" : kind)}\"><dt>{label}</dt><dd>").Number(count).Markup("</dd></div>");
    }

    private static void WriteAreas(HtmlText html, ReportModel model)
    {
        html.Markup(
            "<div class=\"card\">\n<h3>Score by area</h3>\n<table class=\"areas\"><thead><tr><th scope=\"col\">Area</th><th scope=\"col\" "
                + "class=\"bar\">Score</th><th scope=\"col\"><span class=\"hidden\">In percent</span></th><th scope=\"col\" class=\"count\">Rules that "
                + "fail</th></tr></thead><tbody>");
        foreach (var area in model.Areas)
        {
            html.Markup("<tr><th scope=\"row\">").Text(area.Name).Markup("</th><td class=\"bar\">");
            Bar.Write(html, 100, (ScoreRing.Grade(area.Score), area.Score));
            html.Markup($"</td><td class=\"number\">{area.Score}</td><td class=\"count\">")
                .Number(area.Failed)
                .Markup(" of ")
                .Number(area.Rules)
                .Markup("</td></tr>");
        }

        html.Markup(
            "</tbody></table>\n<p class=\"note\">A rule earns its weight (error 3, warning 2, suggestion 1) when nothing is found, half of it when all that is "
                + "found is waived or in the baseline, nothing while a finding is open.</p>\n</div>\n");
    }
}
