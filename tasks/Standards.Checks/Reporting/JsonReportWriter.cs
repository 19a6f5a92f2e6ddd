using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting;

/// <summary>Writes <c>standards.json</c>: this product's own format, version 2, deterministic.</summary>
public static class JsonReportWriter
{
    /// <summary>UTF-8 without byte order mark, indented, with a final line feed.</summary>
    public static byte[] Write(Report report) => Write(ReportModel.Of(report));

    /// <summary>The same for a model that exists.</summary>
    public static byte[] Write(ReportModel model) => ReportJson.Write(json =>
    {
        var report = model.Report;
        json.WriteStartObject();
        json.WriteNumber("version", 2);
        json.WriteString("sdk", report.SdkVersion);
        json.WriteString("service", report.Summary.Service);
        json.WriteBoolean("complete", report.IsComplete);
        if (report.Date is { } date)
        {
            json.WriteString("date", Counted.Day(date));
        }

        if (report.Commit is { } commit)
        {
            json.WriteString("commit", commit.Id);
        }

        json.WriteString("profile", ReportJson.Name(report.Summary.Profile));
        json.WriteNumber("tier", report.Summary.Tier);
        ReportJson.WriteScore(json, model.Score);
        json.WriteBoolean("compliant", model.State == ReportState.Compliant);
        json.WriteString("state", ReportJson.Name(model.State));
        WriteSummary(json, model);
        json.WriteStartObject("counts");
        WriteCounts(json, "open", model.Open);
        WriteCounts(json, "waived", model.Waived);
        WriteCounts(json, "baselined", model.Baselined);
        json.WriteEndObject();
        WriteAreas(json, model);
        WriteChecks(json, model);
        WriteGates(json, report);
        ReportJson.WriteTexts(json, "remarks", model.Remarks);
        json.WriteStartArray("findings");
        foreach (var verdict in report.Verdicts)
        {
            WriteFinding(json, verdict);
        }

        json.WriteEndArray();
        if (report.Compiler is { } compiler)
        {
            WriteCompiler(json, compiler);
            ReportJson.WriteTexts(json, "projects", report.Projects);
            JsonReportExtras.Write(json, model);
        }

        json.WriteEndObject();
    });

    private static void WriteSummary(Utf8JsonWriter json, ReportModel model)
    {
        var report = model.Report;
        json.WriteStartObject("summary");
        json.WriteNumber("files", report.Summary.Files);
        json.WriteNumber("projects", report.Summary.Projects);
        json.WriteNumber("rules", report.Summary.Rules);
        json.WriteNumber("judged", model.Checks.Count(check => check.IsJudged && !check.IsCompiler));
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("suggestions", report.Count(Severity.Suggestion));
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, SeverityCounts counts)
    {
        json.WriteStartObject(name);
        json.WriteNumber("errors", counts.Errors);
        json.WriteNumber("warnings", counts.Warnings);
        json.WriteNumber("suggestions", counts.Suggestions);
        json.WriteEndObject();
    }

    private static void WriteAreas(Utf8JsonWriter json, ReportModel model)
    {
        json.WriteStartArray("areas");
        foreach (var area in model.Areas)
        {
            json.WriteStartObject();
            json.WriteString("name", area.Name);
            ReportJson.WriteScore(json, area.Score);
            json.WriteNumber("judged", area.Judged);
            json.WriteNumber("passed", area.Passed);
            json.WriteNumber("held", area.Held);
            json.WriteNumber("failed", area.Failed);
            json.WriteNumber("notApplicable", area.NotApplicable);
            json.WriteNumber("notRun", area.NotRun);
            json.WriteNumber("stale", area.Stale);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChecks(Utf8JsonWriter json, ReportModel model)
    {
        json.WriteStartArray("checks");
        foreach (var check in model.Checks)
        {
            json.WriteStartObject();
            json.WriteString("id", check.Rule.Id);
            json.WriteString("title", check.Rule.Title);
            json.WriteString("area", check.Rule.Category);
            json.WriteString("severity", ReportJson.Name(check.Severity));
            json.WriteString("status", ReportJson.Name(check.Status));
            json.WriteString("gate", GateRules.Name(check.Gate));
            json.WriteStartObject("findings");
            json.WriteNumber("open", check.Open.Count);
            json.WriteNumber("waived", check.Waived.Count);
            json.WriteNumber("baselined", check.Baselined.Count);
            json.WriteEndObject();
            ReportJson.WriteTexts(json, "clauses", check.Rule.Clauses);
            json.WriteString("help", check.Rule.HelpLink);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGates(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("gates");
        foreach (var run in report.Gates)
        {
            json.WriteStartObject();
            json.WriteString("name", GateRules.Name(run.Gate));
            json.WriteString("state", run.IsCurrent ? "current" : "stale");
            json.WriteString("commit", run.Sources.Commit);
            json.WriteBoolean("failed", run.HasFailed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter json, Verdict verdict)
    {
        var finding = verdict.Finding;
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("title", finding.Rule.Title);
        WritePlace(json, verdict);
        json.WriteString("fix", finding.Fix);
        json.WriteString("help", finding.Rule.HelpLink);
        json.WriteString("fingerprint", finding.Fingerprint);
        ReportJson.WriteTexts(json, "clauses", finding.Rule.Clauses);
        WriteStatus(json, verdict);
        json.WriteEndObject();
    }

    private static void WriteCompiler(Utf8JsonWriter json, CompilerReport compiler)
    {
        json.WriteStartObject("compiler");
        json.WriteString("configuration", compiler.Configuration);
        json.WriteNumber("suppressedInSource", compiler.SuppressedInSource);
        json.WriteStartArray("findings");
        foreach (var verdict in compiler.Verdicts)
        {
            var finding = verdict.Finding;
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("tool", CompilerReport.ToolOf(finding.Rule.Id));
            json.WriteString("title", finding.Rule.Title);
            WritePlace(json, verdict);
            json.WriteString("help", finding.Rule.HelpLink);
            json.WriteString("fingerprint", finding.Fingerprint);
            WriteStatus(json, verdict);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteString("severity", ReportJson.Name(verdict.Severity));
        json.WriteString("path", verdict.Finding.Path);
        json.WriteNumber("line", verdict.Finding.Line);
        json.WriteNumber("column", verdict.Finding.Column);
        json.WriteString("message", verdict.Finding.Message);
    }

    private static void WriteStatus(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteString("status", verdict.Exemption?.Kind switch
        {
            null => "open",
            ExemptionKind.Waiver => "waived",
            ExemptionKind.Comment => "allowed",
            _ => "baselined",
        });
        if (verdict.Exemption is { Kind: ExemptionKind.Comment } comment)
        {
            json.WriteString("allowedBecause", comment.Reason);
        }
        else if (verdict.Exemption is { Kind: ExemptionKind.Waiver } waiver)
        {
            json.WriteStartObject("waiver");
            ReportJson.WriteWaiver(json, waiver);
            json.WriteEndObject();
        }
    }
}
