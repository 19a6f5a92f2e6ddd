using System.Text.Json;
using Standards.Checks.Rules;

namespace Standards.Checks.Reporting;

/// <summary>Writes <c>standards.json</c>: this product's own format, version 1, deterministic.</summary>
public static class JsonReportWriter
{
    /// <summary>UTF-8 without byte order mark, indented, with a final line feed.</summary>
    public static byte[] Write(Report report) => ReportJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("sdk", report.SdkVersion);
        json.WriteString("service", report.Summary.Service);
        json.WriteStartObject("summary");
        json.WriteNumber("files", report.Summary.Files);
        json.WriteNumber("projects", report.Summary.Projects);
        json.WriteNumber("rules", report.Summary.Rules);
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("suggestions", report.Count(Severity.Suggestion));
        json.WriteEndObject();
        json.WriteStartArray("remarks");
        foreach (var remark in report.Summary.Remarks)
        {
            json.WriteStringValue(remark);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var (finding, severity) in report.Verdicts)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("title", finding.Rule.Title);
            json.WriteString("severity", ReportJson.Name(severity));
            json.WriteString("path", finding.Path);
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteString("message", finding.Message);
            json.WriteString("fix", finding.Fix);
            json.WriteString("help", finding.Rule.HelpLink);
            json.WriteString("fingerprint", finding.Fingerprint);
            json.WriteStartArray("clauses");
            foreach (var clause in finding.Rule.Clauses)
            {
                json.WriteStringValue(clause);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
