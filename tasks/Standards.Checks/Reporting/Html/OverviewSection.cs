using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>Findings by severity: the figures that everybody asks for first. All of them count findings.</summary>
internal static class OverviewSection
{
    public static void Write(HtmlText html, ReportModel model)
    {
        html.Markup("<section aria-labelledby=\"overview-title\">\n<h2 id=\"overview-title\" class=\"hidden\">Findings by severity</h2>\n")
            .Markup("<dl class=\"figures\">");
        Figure("error", model.Open.Errors, "open error", "open errors");
        Figure("warning", model.Open.Warnings, "open warning", "open warnings");
        Figure("suggestion", model.Open.Suggestions, "open suggestion", "open suggestions");
        Figure("held", model.Waived.Total, "waived finding", "waived findings");
        Figure("held", model.Baselined.Total, "finding in the baseline", "findings in the baseline");
        html.Markup("</dl>\n</section>\n");

        void Figure(string kind, int count, string one, string many) =>
            html.Markup($"<div class=\"{(count == 0 ? "none" : kind)}\"><dt>{(count == 1 ? one : many)}</dt><dd>").Number(count).Markup("</dd></div>");
    }
}
