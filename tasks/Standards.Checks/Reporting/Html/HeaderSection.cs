using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>The verdict: which service, whether it complies, its score, and the figures that everybody asks for first.</summary>
internal static class HeaderSection
{
    public static string Title(ReportModel model) => model.Report.Summary.Service is { Length: > 0 } service ? service : "Repository";

    public static void Write(HtmlText html, ReportModel model)
    {
        var state = ScoreRing.Colour(model.State);
        html.Markup("<header>\n<div class=\"title\">\n<p class=\"eyebrow\">Standards report</p>\n<h1>").Text(Title(model)).Markup("</h1>\n")
            .Markup($"<p class=\"verdict {state}\"><strong>").Text(Wording.Verdict(model)).Markup("</strong></p>\n");
        WriteMeta(html, model);
        html.Markup("</div>\n");
        if (model.State != ReportState.NotChecked && model.Score is { } score)
        {
            ScoreRing.Write(html, score, model.State);
        }

        html.Markup("</header>\n<nav aria-label=\"Sections\"><ul>");
        Link("change", "This change", model.Report.ChangedFindings is not null);
        Link("changes", "Exemptions", model.Report.ExemptionChanges is { Count: > 0 });
        Link("findings", "Findings", true);
        Link("areas", "Score", true);
        Link("coverage", "Coverage", model.Report.Coverage is not null);
        Link("waivers", "Waivers", model.Waivers.Count > 0);
        Link("baseline", "Baseline", model.Baseline is not null);
        Link("clauses", "Clauses", model.Clauses.Count > 0);
        Link("remarks", "Remarks", model.Remarks.Count > 0);
        html.Markup("</ul></nav>\n");

        void Link(string id, string label, bool exists)
        {
            if (exists)
            {
                html.Markup($"<li><a href=\"#{id}\">{label}</a></li>");
            }
        }
    }

    private static void WriteMeta(HtmlText html, ReportModel model)
    {
        var report = model.Report;
        html.Markup("<ul class=\"meta\">");
        Item("Profile", ReportJson.Name(report.Summary.Profile));
        Item("Tier", Counted.Number(report.Summary.Tier));
        Item("Rules in force", Counted.Number(report.Summary.Rules));
        Item("Files", Counted.Number(report.Summary.Files));
        Item("Projects", Counted.Number(report.Summary.Projects));
        Item("Rules that judged", Counted.Number(model.Checks.Count(check => check.IsJudged && !check.IsCompiler)));
        Item("Commit", report.Commit?.ShortId ?? "");
        Item("Day", report.Date is { } date ? Counted.Day(date) : "");
        html.Markup("</ul>\n");

        void Item(string name, string value)
        {
            if (value.Length > 0)
            {
                html.Markup("<li><span>").Markup(name).Markup("</span> ").Text(value).Markup("</li>");
            }
        }
    }
}
