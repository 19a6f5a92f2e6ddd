using System.Text.Json;
using Standards.Checks.Catalog.Clauses;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Reporting.History;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting;

/// <summary>The parts of <c>standards.json</c> that only the report command knows: waivers, baseline, clauses, history.</summary>
internal static class JsonReportExtras
{
    public static void Write(Utf8JsonWriter json, ReportModel model)
    {
        WriteWaivers(json, model);
        WriteBaseline(json, model);
        WriteClauses(json, model);
        WriteHistory(json, model);
    }

    private static void WriteWaivers(Utf8JsonWriter json, ReportModel model)
    {
        json.WriteStartArray("waivers");
        foreach (var state in model.Waivers)
        {
            json.WriteStartObject();
            json.WriteString("rule", state.Waiver.Rule);
            json.WriteString("path", state.Waiver.Path.Pattern);
            json.WriteString("text", state.Waiver.Text);
            ReportJson.WriteWaiver(json, state.Waiver.Exemption);
            json.WriteNumber("daysLeft", state.DaysLeft);
            json.WriteNumber("findings", state.Findings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
            json.WriteStartArray("history");
            foreach (var entry in baseline.History)
            {
                json.WriteStartObject();
                json.WriteString("reason", entry.Reason);
                json.WriteNumber("added", entry.Added);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static void WriteClauses(Utf8JsonWriter json, ReportModel model)
    {
        json.WriteStartArray("clauses");
        foreach (var area in model.Report.Clauses)
        {
            json.WriteStartObject();
            json.WriteString("area", area.Area);
            json.WriteNumber("enforced", area.Enforced);
            json.WriteNumber("scaffolded", area.Scaffolded);
            json.WriteNumber("planned", area.Planned);
            json.WriteNumber("human", area.Human);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHistory(Utf8JsonWriter json, ReportModel model)
    {
        json.WriteStartArray("history");
        foreach (var entry in model.Report.History)
        {
            json.WriteStartObject();
            json.WriteString("commit", entry.Commit.Id);
            json.WriteString("date", Counted.Day(entry.Commit.Date));
            json.WriteNumber("score", entry.Score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
