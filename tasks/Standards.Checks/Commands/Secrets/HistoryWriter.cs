using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Reporting;

namespace Standards.Checks.Commands.Secrets;

/// <summary>Writes <c>history.json</c>: version 1, described in docs/guides/secrets.md, the same for the same commits.</summary>
internal static class HistoryWriter
{
    /// <summary>UTF-8 without byte order mark, indented, with a final line feed.</summary>
    public static byte[] Write(HistoryReport report) => ReportJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("head", report.Head);
        json.WriteString("since", report.Since);
        json.WriteBoolean("shallow", report.IsShallow);
        json.WriteNumber("commits", report.Commits);
        json.WriteNumber("blobs", report.Blobs);
        json.WriteNumber("bytes", report.Bytes);
        json.WriteNumber("allowed", report.Allowed);
        json.WriteStartArray("secrets");
        foreach (var (secret, finding, severity, exemption) in report.Secrets)
        {
            json.WriteStartObject();
            json.WriteString("rule", (secret.IsFixture ? RuleCatalog.SecretInTestsAndDocuments.Id : secret.Secret.RuleId));
            json.WriteString("detector", secret.Secret.Detector);
            json.WriteString("value", finding.ValueHash);
            json.WriteString("description", secret.Secret.Description);
            json.WriteString(
                "confidence", secret.Secret.Confidence switch { SecretConfidence.High => "high", SecretConfidence.Medium => "medium", _ => "low" });
            json.WriteString("evidence", secret.Secret.Evidence);
            json.WriteString("severity", ReportJson.Name(severity));
            json.WriteString("status", exemption?.Kind switch { null => "open", ExemptionKind.Waiver => "waived", _ => "baselined" });
            json.WriteString("commit", secret.Commit);
            json.WriteString("date", secret.Date);
            json.WriteString("path", secret.Path);
            json.WriteNumber("line", secret.Secret.Line);
            json.WriteNumber("column", secret.Secret.Column);
            json.WriteNumber("versions", secret.Versions);
            ReportJson.WriteTexts(json, "inHead", secret.InHead);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notSearched");
        foreach (var gap in report.NotSearched)
        {
            json.WriteStartObject();
            json.WriteString("path", gap.Path);
            json.WriteString("commit", gap.Commit);
            json.WriteString("why", gap.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
