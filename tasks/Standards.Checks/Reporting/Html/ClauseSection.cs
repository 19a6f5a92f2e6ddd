using Standards.Checks.Catalog.Clauses;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>How many clauses of the handbooks the SDK enforces, in all and by area.</summary>
internal static class ClauseSection
{
    public static void Write(HtmlText html, ReportModel model)
    {
        var areas = model.Report.Clauses;
        if (areas.Count == 0)
        {
            return;
        }

        var sum = new AreaCoverage("all", areas.Sum(a => a.Enforced), areas.Sum(a => a.Scaffolded), areas.Sum(a => a.Planned), areas.Sum(a => a.Human));
        html.Markup("<section aria-labelledby=\"clauses\">\n<h2 id=\"clauses\">Clauses of the handbooks</h2>\n<div class=\"card\">\n<p class=\"lead\"><strong>")
            .Text($"{Counted.Number(sum.Enforced)} of {Counted.Number(sum.Total)} clauses are enforced")
            .Markup("</strong> by this version of Standards.Sdk.</p>\n");
        Write(html, sum);
        html.Markup("\n<dl class=\"legend\">");
        Entry("high", "enforced", sum.Enforced);
        Entry("scaffolded", "written by a template", sum.Scaffolded);
        Entry("human", "kept by people", sum.Human);
        Entry("rest", "planned", sum.Planned);
        html.Markup(
            "</dl>\n<details class=\"values\"><summary>By area</summary><table class=\"areas\"><thead><tr><th scope=\"col\">Area</th><th scope=\"col\" "
                + "class=\"bar\"><span class=\"hidden\">Share</span></th><th scope=\"col\" class=\"number\">Enforced</th><th scope=\"col\" class=\"number "
                + "wide\">Template</th><th scope=\"col\" class=\"number wide\">People</th><th scope=\"col\" class=\"number wide\">Planned</th><th "
                + "scope=\"col\" class=\"number\">All</th></tr></thead><tbody>\n");
        foreach (var area in areas)
        {
            html.Markup("<tr><th scope=\"row\">").Text(area.Area).Markup("</th><td class=\"bar\">");
            Write(html, area);
            html.Markup(
                $"</td><td class=\"number\">{area.Enforced}</td><td class=\"number wide\">{area.Scaffolded}</td><td class=\"number wide\">{area.Human}</td><td "
                    + $"class=\"number wide\">{area.Planned}</td><td class=\"number\">{area.Total}</td></tr>\n");
        }

        html.Markup("</tbody></table></details>\n</div>\n</section>\n");

        void Entry(string kind, string label, int count) =>
            html.Markup($"<div class=\"{kind}\"><dt>{label}</dt><dd>").Number(count).Markup("</dd></div>");
    }

    private static void Write(HtmlText html, AreaCoverage area) =>
        Bar.Write(html, area.Total, ("high", area.Enforced), ("scaffolded", area.Scaffolded), ("human", area.Human));
}
