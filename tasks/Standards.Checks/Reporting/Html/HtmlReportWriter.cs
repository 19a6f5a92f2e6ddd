using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>
/// Writes <c>report.html</c>: one file without anything from the network, and with a content security policy that allows nothing but its own style
/// sheet and its own script, each by its hash, because names and messages come from files that anybody may have written.
/// </summary>
public static class HtmlReportWriter
{
    /// <summary>UTF-8 without byte order mark.</summary>
    public static byte[] Write(ReportModel model)
    {
        var html = new HtmlText();
        var title = HeaderSection.Title(model);
        html.Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Markup(
                $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{Hash(ReportStyle.Text)}'; script-src "
                    + $"'{Hash(ReportScript.Text)}'; base-uri 'none'; form-action 'none'\">\n")
            .Markup(
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
                    + "<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
            .Text(title)
            .Markup(" · Standards report</title>\n<style>")
            .Markup(ReportStyle.Text)
            .Markup("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">Skip to the findings</a>\n");
        HeaderSection.Write(html, model);
        html.Markup("<main>\n");
        OverviewSection.Write(html, model);
        ChangedFindingSection.Write(html, model);
        ChangeSection.Write(html, model);
        FindingSection.Write(html, model);
        AreaSection.Write(html, model);
        CoverageSection.Write(html, model);
        WaiverSection.Write(html, model);
        BaselineSection.Write(html, model);
        ClauseSection.Write(html, model);
        AnalyzerTimeSection.Write(html, model);
        RemarkSection.Write(html, model);
        html.Markup("</main>\n<footer><p>Written by Standards.Sdk ")
            .Text(model.Report.SdkVersion)
            .Markup(
                " from the findings of the last build. The same in other forms: <a href=\"standards.json\">standards.json</a>, <a "
                    + "href=\"standards.sarif\">standards.sarif</a>, <a href=\"report.md\">report.md</a>.</p></footer>\n<script>")
            .Markup(ReportScript.Text)
            .Markup("</script>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
