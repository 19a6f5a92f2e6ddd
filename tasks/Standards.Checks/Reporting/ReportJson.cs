using System.Text.Encodings.Web;
using System.Text.Json;
using Standards.Checks.Rules;

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
        return stream.ToArray();
    }

    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "suggestion",
        _ => "none",
    };
}
