using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>The waivers: who answers for each, what it holds, and how long it still does. Those that end first stand first.</summary>
internal static class WaiverSection
{
    public static void Write(HtmlText html, ReportModel model)
    {
        if (model.Waivers.Count == 0)
        {
            return;
        }

        html.Markup("<section aria-labelledby=\"waivers\">\n<h2 id=\"waivers\">Waivers</h2>\n");
        var soon = model.Waivers.Count(w => w.EndsSoon);
        html.Markup("<p class=\"note\">").Text(Counted.Noun(model.Waivers.Count, "waiver"))
            .Text(
                soon == 0
                    ? $"; none ends within {WaiverState.SoonDays} days."
                    : $"; {Counted.Number(soon)} of them {(soon == 1 ? "ends" : "end")} within {WaiverState.SoonDays} days.")
            .Markup("</p>\n")
            .Markup(
                "<div class=\"card\"><table class=\"stack\"><thead><tr><th scope=\"col\">Ends</th><th scope=\"col\">Rule</th><th scope=\"col\">Files</th><th "
                    + "scope=\"col\">Reason</th><th scope=\"col\">Owner</th><th scope=\"col\">Approved by</th><th scope=\"col\" "
                    + "class=\"number\">Holds</th></tr></thead><tbody>\n");
        foreach (var state in model.Waivers)
        {
            WriteRow(html, state);
        }

        html.Markup("</tbody></table></div>\n</section>\n");
    }

    private static void WriteRow(HtmlText html, WaiverState state)
    {
        var (waiver, exemption) = (state.Waiver, state.Waiver.Exemption);
        html.Markup($"<tr{(state.EndsSoon ? " class=\"soon\"" : "")}><td data-label=\"Ends\"><span class=\"day\">")
            .Text(exemption.Expires is { } day ? Counted.Day(day) : "")
            .Markup("</span> <small>")
            .Text(Wording.DaysLeft(state.DaysLeft))
            .Markup("</small></td><td data-label=\"Rule\"><span class=\"id\">")
            .Text(waiver.Rule)
            .Markup("</span></td><td data-label=\"Files\"><code>").Text(waiver.Path.Pattern).Markup("</code>");
        if (waiver.Text.Length > 0)
        {
            html.Markup(" <small>only ‘").Text(waiver.Text).Markup("’</small>");
        }

        html.Markup("</td><td data-label=\"Reason\">").Text(exemption.Reason);
        if (Wording.IsPage(exemption.Link))
        {
            html.Markup(" ").Page(exemption.Link, "Record");
        }

        html.Markup("</td><td data-label=\"Owner\">").Text(exemption.Owner).Markup("</td><td data-label=\"Approved by\">").Text(exemption.ApprovedBy)
            .Markup("</td><td data-label=\"Holds\" class=\"number\">").Number(state.Findings).Markup("</td></tr>\n");
    }
}
