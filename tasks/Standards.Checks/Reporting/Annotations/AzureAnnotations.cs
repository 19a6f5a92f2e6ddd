using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Annotations;

/// <summary>Logging commands that Azure Pipelines lists as issues of a run. Azure knows errors and warnings only.</summary>
public static class AzureAnnotations
{
    /// <summary>One line for each open error and warning that is shown, and for each exception that the change adds or widens.</summary>
    public static IEnumerable<string> Lines(ReportModel model) => AnnotatedFindings.Of(model)
        .Where(v => v.Severity > Severity.Suggestion)
        .Select(Line)
        .Concat(AnnotatedFindings.Changes(model).Select(Line));

    private static string Line(Verdict verdict)
    {
        var finding = verdict.Finding;
        var type = verdict.Severity == Severity.Error ? "error" : "warning";
        return Line(type, finding.Path, finding.Line, finding.Column, finding.Rule.Id, AnnotatedFindings.Text(finding));
    }

    private static string Line(ExemptionChange change) =>
        Line("warning", change.Path, change.Line, change.Column, change.Rule, $"{ExemptionWording.Kind(change)}: {change.Text}.");

    private static string Line(string type, string path, int line, int column, string code, string text)
    {
        var place = "";
        if (path.Length > 0)
        {
            place = $"sourcepath={Escape(path)};";
            if (line > 0)
            {
                place += string.Create(CultureInfo.InvariantCulture, $"linenumber={line};columnnumber={Math.Max(1, column)};");
            }
        }

        return $"##vso[task.logissue type={type};{place}code={Escape(code)};]{Escape(text)}";
    }

    // The escapes of the agent, but for line ends, which no text holds any more.
    private static string Escape(string text) => OutputText.Line(text)
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);
}
