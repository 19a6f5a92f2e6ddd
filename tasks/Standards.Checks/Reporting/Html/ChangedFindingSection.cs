using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>What the change adds to the open findings and what it takes away: what a reviewer asks before anything else.</summary>
internal static class ChangedFindingSection
{
    private const int MaxRows = 50;

    // The findings below say it of each; here stands what decides.
    private const int First = 8;

    public static void Write(HtmlText html, ReportModel model)
    {
        if (model.Report.ChangedFindings is not { } change)
        {
            return;
        }

        html.Markup("<section aria-labelledby=\"change\">\n<h2 id=\"change\">This change</h2>\n<div class=\"card\">\n<p class=\"lead\"><strong>")
            .Text(Wording.Change(change))
            .Markup("</strong></p>\n<p class=\"note\">Against commit ")
            .Text(change.Commit[..7])
            .Markup(", by the rules over files; what projects, tests and the compiler find is not known of that commit.</p>\n");
        Write(html, "Added", "added", change.Added);
        Write(html, "Removed", "gone", change.Removed);
        html.Markup("</div>\n</section>\n");
    }

    private static void Write(HtmlText html, string title, string kind, IReadOnlyList<Verdict> verdicts)
    {
        if (verdicts.Count == 0)
        {
            return;
        }

        html.Markup($"<h3>{title} <b>").Number(verdicts.Count).Markup("</b></h3>\n");
        Verdict[] ordered = [.. Urgency.Of(verdicts).Take(MaxRows)];
        WriteRows(html, kind, ordered[..Math.Min(First, ordered.Length)]);
        if (ordered.Length > First)
        {
            html.Markup("<details class=\"values\"><summary>").Number(ordered.Length - First).Markup(" more</summary>\n");
            WriteRows(html, kind, ordered[First..]);
            html.Markup("</details>\n");
        }

        if (verdicts.Count > MaxRows)
        {
            html.Markup("<p class=\"note\">").Number(verdicts.Count - MaxRows).Markup(" more in <a href=\"standards.json\">standards.json</a>.</p>\n");
        }
    }

    private static void WriteRows(HtmlText html, string kind, ReadOnlySpan<Verdict> verdicts)
    {
        html.Markup($"<ul class=\"changed {kind}\">\n");
        foreach (var verdict in verdicts)
        {
            var severity = ReportJson.Name(verdict.Severity);
            html.Markup($"<li class=\"{severity}\"><span class=\"tag\">{severity}</span> <span class=\"id\">").Text(verdict.Finding.Rule.Id)
                .Markup("</span> <span class=\"path\">").Text(Wording.Place(verdict.Finding))
                .Markup("</span> <span>").Text(verdict.Finding.Message, 300).Markup("</span></li>\n");
        }

        html.Markup("</ul>\n");
    }
}
