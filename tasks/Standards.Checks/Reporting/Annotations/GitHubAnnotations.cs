using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Annotations;

/// <summary>Workflow commands that GitHub Actions shows at the lines of a pull request.</summary>
public static class GitHubAnnotations
{
    /// <summary>One line for each open finding that is shown.</summary>
    public static IEnumerable<string> Lines(ReportModel model) => AnnotatedFindings.Of(model).Select(Line);

    private static string Line(Verdict verdict)
    {
        var finding = verdict.Finding;
        var properties = new List<string>();
        if (finding.Path.Length > 0)
        {
            properties.Add("file=" + Property(finding.Path));
            if (finding.Line > 0)
            {
                properties.Add("line=" + finding.Line.ToString(CultureInfo.InvariantCulture));
                properties.Add("col=" + Math.Max(1, finding.Column).ToString(CultureInfo.InvariantCulture));
            }
        }

        properties.Add("title=" + Property(finding.Rule.Id));
        return $"::{Command(verdict.Severity)} {string.Join(',', properties)}::{Data(AnnotatedFindings.Text(finding))}";
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    // The escapes of the runner, but for line ends, which no text holds any more: in properties also the characters that separate them.
    private static string Data(string text) => OutputText.Line(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
