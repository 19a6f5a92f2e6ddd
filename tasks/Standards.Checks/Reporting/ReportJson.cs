using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting;

/// <summary>What the JSON writers share.</summary>
internal static class ReportJson
{
    // Reports are read by people as well: an apostrophe stays an apostrophe. Nothing embeds them in HTML.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
        return Encoding.UTF8.GetBytes(OutputText.Json(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length)));
    }

    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "suggestion",
        _ => "none",
    };

    public static string Name(Profile profile) => profile switch
    {
        Profile.Adopt => "adopt",
        Profile.Strict => "strict",
        _ => "standard",
    };

    public static string Name(RuleStatus status) => status switch
    {
        RuleStatus.Passed => "passed",
        RuleStatus.Failed => "failed",
        RuleStatus.Waived => "waived",
        RuleStatus.Baselined => "baselined",
        RuleStatus.NotApplicable => "not-applicable",
        RuleStatus.NotRun => "not-run",
        _ => "stale",
    };

    public static string Name(ReportState state) => state switch
    {
        ReportState.Compliant => "compliant",
        ReportState.NotCompliant => "not-compliant",
        ReportState.NotProven => "not-proven",
        _ => "not-checked",
    };

    public static string Name(ClauseStanding standing) => standing switch
    {
        ClauseStanding.Open => "open",
        ClauseStanding.Held => "held",
        ClauseStanding.Proven => "proven",
        ClauseStanding.NotRun => "not-run",
        _ => "not-applicable",
    };

    /// <summary>The property <c>score</c>: null where nothing was judged, which is neither good nor bad.</summary>
    public static void WriteScore(Utf8JsonWriter json, int? score)
    {
        if (score is { } number)
        {
            json.WriteNumber("score", number);
        }
        else
        {
            json.WriteNull("score");
        }
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>The properties of a waiver, into an object that is open.</summary>
    public static void WriteWaiver(Utf8JsonWriter json, Exemption waiver)
    {
        json.WriteString("owner", waiver.Owner);
        json.WriteString("approvedBy", waiver.ApprovedBy);
        json.WriteString("reason", waiver.Reason);
        json.WriteString("expires", waiver.Expires is { } day ? Counted.Day(day) : "");
        json.WriteString("link", waiver.Link);
    }
}
