using System.Globalization;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>The score of each area, how its rules stand, and the trend.</summary>
internal static class AreaSection
{
    public static void Write(HtmlText html, ReportModel model)
    {
        html.Markup("<section aria-labelledby=\"areas\">\n<h2 id=\"areas\">Score</h2>\n");
        WriteAreas(html, model);
        TrendChart.Write(html, model);
        html.Markup("</section>\n");
    }

    private static void WriteAreas(HtmlText html, ReportModel model)
    {
        html.Markup(
            "<div class=\"card\">\n<h3>Score by area</h3>\n<table class=\"areas\"><thead><tr><th scope=\"col\">Area</th><th scope=\"col\" "
                + "class=\"bar\"><span class=\"hidden\">Share</span></th><th scope=\"col\" class=\"number\">Score</th><th scope=\"col\">Rules</th></tr></thead>"
                + "<tbody>\n");
        foreach (var area in model.Areas)
        {
            WriteArea(html, area);
        }

        html.Markup("</tbody></table>\n<p class=\"note\">Of rules that had something to judge. A rule earns its weight (error 3, warning 2, suggestion 1) "
            + "when nothing is found, half of it when all that is found is waived or in the baseline, "
            + "nothing while a finding is open. An open error caps a score at "
            + $"{Score.WithError}; one of a mandatory rule, or a secret, at {Score.WithDanger}.</p>\n");
        if (Wording.Unjudged(model) is { Length: > 0 } unjudged)
        {
            html.Markup("<p class=\"note\">Did not judge these sources: ").Text(unjudged).Markup(".</p>\n");
        }

        html.Markup("</div>\n");
    }

    private static void WriteArea(HtmlText html, AreaResult area)
    {
        html.Markup($"<tr{(area.Score is null ? " class=\"unjudged\"" : "")}><th scope=\"row\">").Text(area.Name).Markup("</th><td class=\"bar\">");
        if (area.Score is { } score)
        {
            Bar.Write(html, 100, (Level(area, score), score));
        }

        html.Markup($"</td><td class=\"number\">{area.Score?.ToString(CultureInfo.InvariantCulture) ?? "–"}</td><td>")
            .Text(Wording.Rules(area));
        if (Wording.Judges(area) is { Length: > 0 } judges)
        {
            // A narrow screen has the list below the table only.
            html.Markup(" <small class=\"by\">(").Text(judges).Markup(")</small>");
        }

        html.Markup("</td></tr>\n");
    }

    private static string Level(AreaResult area, int score) => area.Failed == 0 ? "high" : score <= Score.WithError ? "low" : "middle";
}
