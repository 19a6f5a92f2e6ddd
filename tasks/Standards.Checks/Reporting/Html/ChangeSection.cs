using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>The exceptions that the change adds or widens, apart from those that were agreed to before. Above the findings: they hide some.</summary>
internal static class ChangeSection
{
    private const int MaxRows = 500;

    public static void Write(HtmlText html, ReportModel model)
    {
        if (model.Report.ExemptionChanges is not { Count: > 0 } changes)
        {
            return;
        }

        html.Markup("<section aria-labelledby=\"changes\">\n<h2 id=\"changes\">").Text(ExemptionWording.ChangesTitle).Markup("</h2>\n<p class=\"note\">")
            .Text(ExemptionWording.Changes(changes))
            .Markup(
                "</p>\n<div class=\"card\"><table class=\"stack\"><thead><tr><th scope=\"col\">Exemption</th><th scope=\"col\">Rule</th><th "
                    + "scope=\"col\">Files</th><th scope=\"col\">Granted in</th><th scope=\"col\">Owner</th><th scope=\"col\">Approved by</th><th "
                    + "scope=\"col\">Ends</th></tr></thead><tbody>\n");
        foreach (var change in changes.Take(MaxRows))
        {
            WriteRow(html, change);
        }

        html.Markup("</tbody></table></div>\n");
        if (changes.Count > MaxRows)
        {
            html.Markup("<p class=\"note\">").Number(changes.Count - MaxRows).Markup(" more in standards.json.</p>\n");
        }

        html.Markup("</section>\n");
    }

    private static void WriteRow(HtmlText html, ExemptionChange change)
    {
        html.Markup($"<tr{(change.Problem.Length > 0 ? " class=\"soon\"" : "")}><td data-label=\"Exemption\">").Text(ExemptionWording.Kind(change));
        if (ExemptionWording.Detail(change) is { Length: > 0 } detail)
        {
            html.Markup(" <small>").Text(detail).Markup("</small>");
        }

        html.Markup("</td><td data-label=\"Rule\"><span class=\"id\">").Text(change.Rule)
            .Markup("</span></td><td data-label=\"Files\"><code>").Text(change.Files.Length == 0 ? "repository" : change.Files)
            .Markup("</code></td><td data-label=\"Granted in\"><code>").Text(change.Place)
            .Markup("</code></td><td data-label=\"Owner\">").Text(change.Owner)
            .Markup("</td><td data-label=\"Approved by\">").Text(change.ApprovedBy)
            .Markup("</td><td data-label=\"Ends\"><span class=\"day\">").Text(change.Expires)
            .Markup("</span></td></tr>\n");
    }
}
