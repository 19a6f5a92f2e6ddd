using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Annotations;

/// <summary>Writes the open findings in the form of GitLab's Code Quality reports.</summary>
public static class GitLabReportWriter
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "gl-code-quality-report.json";

    /// <summary>UTF-8 without byte order mark, indented, with a final line feed.</summary>
    public static byte[] Write(ReportModel model) => ReportJson.Write(json =>
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteStartArray();
        foreach (var verdict in model.Checks.SelectMany(c => c.Open).Order(Verdict.Order))
        {
            var finding = verdict.Finding;
            json.WriteStartObject();
            json.WriteString("description", AnnotatedFindings.Text(finding));
            json.WriteString("check_name", finding.Rule.Id);
            json.WriteString("fingerprint", Unique(finding.Fingerprint, seen));
            json.WriteString("severity", SeverityName(verdict.Severity));
            json.WriteStartObject("location");
            json.WriteString("path", finding.Path.Length == 0 ? "." : finding.Path);
            json.WriteStartObject("lines");
            json.WriteNumber("begin", Math.Max(1, finding.Line));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    // GitLab shows one finding of each fingerprint; equal ones in a file are told apart by their number.
    private static string Unique(string fingerprint, Dictionary<string, int> seen)
    {
        var count = seen[fingerprint] = seen.GetValueOrDefault(fingerprint) + 1;
        return count == 1
            ? fingerprint
            : Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{fingerprint}\n{count}"))).AsSpan(0, 16));
    }

    private static string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "critical",
        Severity.Warning => "major",
        _ => "info",
    };
}
