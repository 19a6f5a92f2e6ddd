using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>What could not be looked at, so that nobody takes it for green.</summary>
internal static class RemarkSection
{
    public static void Write(HtmlText html, ReportModel model)
    {
        if (model.Remarks.Count == 0)
        {
            return;
        }

        html.Markup("<section aria-labelledby=\"remarks\">\n<h2 id=\"remarks\">Not looked at</h2>\n<ul class=\"card remarks\">");
        foreach (var remark in model.Remarks)
        {
            html.Markup("<li>").Text(remark).Markup("</li>");
        }

        html.Markup("</ul>\n</section>\n");
    }
}
