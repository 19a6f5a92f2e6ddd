using System.Globalization;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>How far the known old findings have burned down.</summary>
internal static class BaselineSection
{
    public static void Write(HtmlText html, ReportModel model)
    {
        if (model.Baseline is not { } baseline)
        {
            return;
        }

        html.Markup("<section aria-labelledby=\"baseline\">\n<h2 id=\"baseline\">Baseline</h2>\n<div class=\"card\">\n<p class=\"lead\"><strong>")
            .Text(
                $"{Counted.Number(baseline.Accepted - baseline.Present)} of {Counted.Number(baseline.Accepted)} old findings are repaired ({baseline.Done} %).")
            .Markup("</strong></p>\n");
        Bar.Write(html, baseline.Accepted, ("high", baseline.Pruned), ("middle", baseline.Gone), ("rest", baseline.Present));
        html.Markup("\n<dl class=\"legend\">");
        Entry("high", "repaired and taken out", baseline.Pruned);
        Entry("middle", "repaired, still in the file", baseline.Gone);
        Entry("rest", "still present", baseline.Present);
        html.Markup("</dl>\n");
        WriteHistory(html, baseline);
        if (baseline.Gone > 0)
        {
            html.Markup("<p class=\"note\"><code>dotnet build -t:StandardsBaselinePrune</code> takes out what is repaired.</p>\n");
        }

        html.Markup("</div>\n</section>\n");

        void Entry(string kind, string label, int count) =>
            html.Markup($"<div class=\"{kind}\"><dt>{label}</dt><dd>").Number(count).Markup("</dd></div>");
    }

    private static void WriteHistory(HtmlText html, BaselineProgress baseline)
    {
        if (baseline.History.Count == 0)
        {
            return;
        }

        html.Markup(
            "<details class=\"values\"><summary>Why it grew</summary><table><thead><tr><th scope=\"col\">Reason</th><th scope=\"col\" "
                + "class=\"number\">Findings added</th></tr></thead><tbody>");
        foreach (var entry in baseline.History)
        {
            html.Markup("<tr><td>")
                .Text(entry.Reason)
                .Markup("</td><td class=\"number\">")
                .Text(entry.Added.ToString("N0", CultureInfo.InvariantCulture))
                .Markup("</td></tr>");
        }

        html.Markup("</tbody></table></details>\n");
    }
}
