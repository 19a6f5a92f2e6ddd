using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Annotations;

/// <summary>Workflow commands that GitHub Actions shows at the lines of a pull request.</summary>
public static class GitHubAnnotations
{
    /// <summary>One line for each open finding that is shown, and for each exception that the change adds or widens.</summary>
    public static IEnumerable<string> Lines(ReportModel model) =>
        AnnotatedFindings.Of(model).Select(Line).Concat(AnnotatedFindings.Changes(model).Select(Line));

    private static string Line(Verdict verdict)
    {
        var finding = verdict.Finding;
        return Line(Command(verdict.Severity), finding.Path, finding.Line, finding.Column, finding.Rule.Id, AnnotatedFindings.Text(finding));
    }

    private static string Line(ExemptionChange change) => Line(
        change.Problem.Length > 0 ? "warning" : "notice", change.Path, change.Line, change.Column, ExemptionWording.Kind(change), change.Text + ".");

    private static string Line(string command, string path, int line, int column, string title, string text)
    {
        var properties = new List<string>();
        if (path.Length > 0)
        {
            properties.Add("file=" + Property(path));
            if (line > 0)
            {
                properties.Add("line=" + line.ToString(CultureInfo.InvariantCulture));
                properties.Add("col=" + Math.Max(1, column).ToString(CultureInfo.InvariantCulture));
            }
        }

        properties.Add("title=" + Property(title));
        return $"::{command} {string.Join(',', properties)}::{Data(text)}";
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
