using System.Text.Json;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting;

/// <summary>The parts of <c>standards.json</c> that only the report command knows: waivers, baseline, clauses, history.</summary>
internal static class JsonReportExtras
{
    public static void Write(Utf8JsonWriter json, ReportModel model)
    {
        WriteWaivers(json, model);
        WriteChanges(json, model);
        WriteChange(json, model);
        WriteBaseline(json, model);
        WriteClauses(json, model);
        WriteHistory(json, model);
        WriteTimes(json, model);
    }

    // Absent unless asked for: everything else is the same for the same sources.
    private static void WriteTimes(Utf8JsonWriter json, ReportModel model)
    {
        if (model.Report.AnalyzerTimes is { } times)
        {
            WriteList(json, "analyzerTimes", times, time =>
            {
                json.WriteString("rule", time.Id);
                json.WriteString("title", time.Title);
                json.WriteNumber("milliseconds", time.Milliseconds);
            });
        }
    }

    private static void WriteWaivers(Utf8JsonWriter json, ReportModel model)
    {
        WriteList(json, "waivers", model.Waivers, state =>
        {
            json.WriteString("rule", state.Waiver.Rule);
            json.WriteString("path", state.Waiver.Path.Pattern);
            json.WriteString("text", state.Waiver.Text);
            ReportJson.WriteWaiver(json, state.Waiver.Exemption);
            json.WriteNumber("daysLeft", state.DaysLeft);
            json.WriteNumber("findings", state.Findings);
        });
    }

    // Absent where nothing was compared: an empty list says that nothing is new.
    private static void WriteChanges(Utf8JsonWriter json, ReportModel model)
    {
        if (model.Report.ExemptionChanges is not { } changes)
        {
            return;
        }

        WriteList(json, "exemptionChanges", changes, change =>
        {
            json.WriteString("kind", ExemptionWording.Name(change.Kind));
            json.WriteString("change", change.Wider.Length > 0 ? "wider" : "new");
            json.WriteString("rule", change.Rule);
            json.WriteString("files", change.Files);
            json.WriteString("path", change.Path);
            json.WriteNumber("line", change.Line);
            json.WriteNumber("column", change.Column);
            json.WriteString("owner", change.Owner);
            json.WriteString("approvedBy", change.ApprovedBy);
            json.WriteString("expires", change.Expires);
            json.WriteString("reason", change.Reason);
            json.WriteString("before", change.Wider);
            json.WriteNumber("added", change.Added);
            json.WriteString("problem", change.Problem);
        });
    }

    // Absent where nothing was compared.
    private static void WriteChange(Utf8JsonWriter json, ReportModel model)
    {
        if (model.Report.ChangedFindings is { } change)
        {
            json.WriteStartObject("change");
            json.WriteString("base", change.Commit);
            WriteChanged(json, "added", change.Added);
            WriteChanged(json, "removed", change.Removed);
            json.WriteEndObject();
        }
    }

    private static void WriteChanged(Utf8JsonWriter json, string name, IReadOnlyList<Verdict> verdicts)
    {
        WriteList(json, name, verdicts, verdict =>
        {
            json.WriteString("rule", verdict.Finding.Rule.Id);
            json.WriteString("severity", ReportJson.Name(verdict.Severity));
            json.WriteString("path", verdict.Finding.Path);
            json.WriteNumber("line", verdict.Finding.Line);
            json.WriteString("message", verdict.Finding.Message);
            json.WriteString("fingerprint", verdict.Finding.Fingerprint);
        });
    }

    private static void WriteBaseline(Utf8JsonWriter json, ReportModel model)
    {
        if (model.Baseline is { } baseline)
        {
            json.WriteStartObject("baseline");
            json.WriteNumber("accepted", baseline.Accepted);
            json.WriteNumber("pruned", baseline.Pruned);
            json.WriteNumber("gone", baseline.Gone);
            json.WriteNumber("present", baseline.Present);
            WriteList(json, "history", baseline.History, entry =>
            {
                json.WriteString("reason", entry.Reason);
                json.WriteNumber("added", entry.Added);
            });
            json.WriteEndObject();
        }
    }

    private static void WriteClauses(Utf8JsonWriter json, ReportModel model)
    {
        WriteList(json, "clauses", model.Clauses, clause =>
        {
            json.WriteString("clause", clause.Clause);
            json.WriteString("area", clause.Area);
            json.WriteString("state", ReportJson.Name(clause.Standing));
            ReportJson.WriteTexts(json, "rules", clause.Rules);
        });
    }

    private static void WriteHistory(Utf8JsonWriter json, ReportModel model)
    {
        WriteList(json, "history", model.Report.History, entry =>
        {
            json.WriteString("commit", entry.Commit.Id);
            json.WriteString("date", Counted.Day(entry.Commit.Date));
            json.WriteNumber("score", entry.Score);
        });
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> writeKeys)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeKeys(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
