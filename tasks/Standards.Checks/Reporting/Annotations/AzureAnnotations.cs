using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Annotations;

/// <summary>Logging commands that Azure Pipelines lists as issues of a run. Azure knows errors and warnings only.</summary>
public static class AzureAnnotations
{
    /// <summary>One line for each open error and warning that is shown.</summary>
    public static IEnumerable<string> Lines(ReportModel model) => AnnotatedFindings.Of(model).Where(v => v.Severity > Severity.Suggestion).Select(Line);

    private static string Line(Verdict verdict)
    {
        var finding = verdict.Finding;
        var place = "";
        if (finding.Path.Length > 0)
        {
            place = $"sourcepath={Escape(finding.Path)};";
            if (finding.Line > 0)
            {
                place += string.Create(CultureInfo.InvariantCulture, $"linenumber={finding.Line};columnnumber={Math.Max(1, finding.Column)};");
            }
        }

        return $"##vso[task.logissue type={(verdict.Severity == Severity.Error ? "error" : "warning")};{place}code={Escape(finding.Rule.Id)};]"
            + $"{Escape(AnnotatedFindings.Text(finding))}";
    }

    // The escapes of the agent, but for line ends, which no text holds any more.
    private static string Escape(string text) => OutputText.Line(text)
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);
}
