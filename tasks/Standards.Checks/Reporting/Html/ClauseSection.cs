using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>The clauses of the handbooks as this repository keeps them: proven, open, held, not run, not applicable.</summary>
internal static class ClauseSection
{
    private static readonly (ClauseStanding Standing, string Kind, string Label)[] Standings =
    [
        (ClauseStanding.Proven, "high", "proven here"),
        (ClauseStanding.Open, "low", "open"),
        (ClauseStanding.Held, "human", "waived or in the baseline"),
        (ClauseStanding.NotRun, "scaffolded", "not run over these sources"),
        (ClauseStanding.NotApplicable, "rest", "not applicable"),
    ];

    public static void Write(HtmlText html, ReportModel model)
    {
        if (model.Clauses.Count == 0)
        {
            return;
        }

        html.Markup("<section aria-labelledby=\"clauses\">\n<h2 id=\"clauses\">Clauses of the handbooks</h2>\n<div class=\"card\">\n<p class=\"lead\"><strong>")
            .Text(Wording.Clauses(model.Clauses))
            .Markup("</strong></p>\n");
        WriteBar(html, model.Clauses);
        html.Markup("\n<dl class=\"legend\">");
        foreach (var (standing, kind, label) in Standings)
        {
            html.Markup($"<div class=\"{kind}\"><dt>{label}</dt><dd>").Number(Count(model.Clauses, standing)).Markup("</dd></div>");
        }

        html.Markup("</dl>\n");
        WriteOpen(html, model.Clauses);
        WriteAreas(html, model.Clauses);
        html.Markup("</div>\n</section>\n");
    }

    private static void WriteOpen(HtmlText html, IReadOnlyList<ClauseState> clauses)
    {
        var open = clauses.Where(clause => clause.Standing == ClauseStanding.Open).ToList();
        if (open.Count == 0)
        {
            return;
        }

        html.Markup("<details class=\"values\"><summary>Open clauses</summary><table><thead><tr><th scope=\"col\">Clause</th><th scope=\"col\">Rules that "
            + "fail</th></tr></thead><tbody>\n");
        foreach (var clause in open)
        {
            html.Markup("<tr><td><span class=\"clause\">").Text(clause.Clause).Markup("</span></td><td><span class=\"id\">")
                .Text(string.Join(", ", clause.Rules)).Markup("</span></td></tr>\n");
        }

        html.Markup("</tbody></table></details>\n");
    }

    private static void WriteAreas(HtmlText html, IReadOnlyList<ClauseState> clauses)
    {
        html.Markup("<details class=\"values\"><summary>By area</summary><div class=\"scroll\"><table class=\"areas\"><thead><tr><th scope=\"col\">Area</th>"
            + "<th scope=\"col\" class=\"bar\"><span class=\"hidden\">Share</span></th><th scope=\"col\" class=\"number\">Proven</th><th scope=\"col\" "
            + "class=\"number\">Open</th><th scope=\"col\" class=\"number\">Held</th><th scope=\"col\" class=\"number\">Not run</th><th scope=\"col\" "
            + "class=\"number\">Not applicable</th></tr></thead><tbody>\n");
        foreach (var area in clauses.GroupBy(clause => clause.Area, StringComparer.Ordinal).OrderBy(area => area.Key, StringComparer.Ordinal))
        {
            html.Markup("<tr><th scope=\"row\">").Text(area.Key).Markup("</th><td class=\"bar\">");
            WriteBar(html, [.. area]);
            html.Markup("</td>");
            foreach (var (standing, _, _) in Standings)
            {
                html.Markup("<td class=\"number\">").Number(area.Count(clause => clause.Standing == standing)).Markup("</td>");
            }

            html.Markup("</tr>\n");
        }

        html.Markup("</tbody></table></div></details>\n");
    }

    private static void WriteBar(HtmlText html, IReadOnlyList<ClauseState> clauses) =>
        Bar.Write(html, clauses.Count, [.. Standings.Select(standing => (standing.Kind, Count(clauses, standing.Standing)))]);

    private static int Count(IReadOnlyList<ClauseState> clauses, ClauseStanding standing) => clauses.Count(clause => clause.Standing == standing);
}
