using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;

namespace Standards.Checks.Reporting;

/// <summary>
/// Writes <c>standards.sarif</c> (SARIF 2.1.0, OASIS standard of 27 March 2020), deterministic: no time, no absolute path. Findings of
/// the compiler and the analyzers are a run of their own, because another tool found them.
/// </summary>
public static class SarifWriter
{
    private const string Root = "%SRCROOT%";

    /// <summary>UTF-8 without byte order mark, indented, with a final line feed.</summary>
    public static byte[] Write(Report report) => ReportJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        WriteRun(json, "Standards.Sdk", report.SdkVersion, RuleCatalog.All, report.Verdicts, report.Summary.HasJudged);
        if (report.Compiler is { } compiler)
        {
            WriteRun(json, "csc and analyzers", "", [], compiler.Verdicts, isChecked: true);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteRun(
        Utf8JsonWriter json,
        string tool,
        string version,
        IReadOnlyList<RuleDescriptor> known,
        IReadOnlyList<Verdict> verdicts,
        bool isChecked)
    {
        var rules = WithDeclared(known, verdicts);
        var indexes = new Dictionary<string, int>(rules.Count, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", tool);
        if (version.Length > 0)
        {
            json.WriteString("version", version);
        }

        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            indexes.Add(rule.Id, indexes.Count);
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        // Whether the tool looked at anything: no result is no verdict when it did not.
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", isChecked);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var verdict in verdicts)
        {
            WriteResult(json, verdict, indexes[verdict.Finding.Rule.Id]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // The catalog's rules stand in every file, those that the policy declares where they found something.
    private static List<RuleDescriptor> WithDeclared(IReadOnlyList<RuleDescriptor> known, IReadOnlyList<Verdict> verdicts)
    {
        var ids = known.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var declared = verdicts.Select(v => v.Finding.Rule).Where(rule => ids.Add(rule.Id)).OrderBy(rule => rule.Id, StringComparer.Ordinal);
        return [.. known, .. declared];
    }

    private static void WriteRule(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", rule.Title.Length == 0 ? rule.Id : rule.Title.EndsWith('.') ? rule.Title : rule.Title + ".");
        if (Wording.IsPage(rule.HelpLink))
        {
            json.WriteString("helpUri", rule.HelpLink);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Local));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("category", rule.Category);
        ReportJson.WriteTexts(json, "clauses", rule.Clauses);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Verdict verdict, int ruleIndex)
    {
        var finding = verdict.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(verdict.Severity));
        WriteText(json, "message", finding.Fix.Length == 0 ? finding.Message + "." : finding.Text);
        if (finding.Path.Length > 0)
        {
            WriteLocation(json, finding);
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("standards/v1", finding.Fingerprint);
        json.WriteEndObject();
        if (verdict.Exemption is { } exemption)
        {
            WriteSuppression(json, exemption);
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', finding.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        if (finding.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Line);
            json.WriteNumber("startColumn", Math.Max(1, finding.Column));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSuppression(Utf8JsonWriter json, Exemption exemption)
    {
        if (exemption.Kind == ExemptionKind.Baseline)
        {
            json.WriteString("baselineState", "unchanged");
        }

        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", exemption.Kind == ExemptionKind.Comment ? "inSource" : "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", ExemptionWording.Justification(exemption));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "note",
        _ => "none",
    };
}
