using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Standards.Checks.Engine.Baselines;

/// <summary>Writes <c>standards.baseline.json</c>: sorted, an entry a line, so that two branches that shrink it merge.</summary>
public static class BaselineWriter
{
    /// <summary>The bytes of the file: UTF-8 without byte order mark, <c>\n</c>.</summary>
    public static byte[] Write(Baseline baseline)
    {
        var text = new StringBuilder("{\n  \"version\": 1,\n");
        if (baseline.Approval is { } approval)
        {
            text.Append("  \"approval\": { \"owner\": ").Append(Text(approval.Owner)).Append(", \"approvedBy\": ").Append(Text(approval.ApprovedBy))
                .Append(", \"expires\": ").Append(Text(approval.Expires)).Append(" },\n");
        }

        text.Append("  \"history\": [");
        Lines(text, baseline.History, static (t, h) => t.Append(CultureInfo.InvariantCulture, $"{{ \"reason\": {Text(h.Reason)}, \"added\": {h.Added} }}"));
        text.Append("],\n  \"entries\": [");
        Lines(text, baseline.Entries.Order(BaselineEntry.Order), static (t, e) => Append(t, e));
        return Encoding.UTF8.GetBytes(text.Append("]\n}\n").ToString());
    }

    private static void Append(StringBuilder text, BaselineEntry entry)
    {
        text.Append("{ \"rule\": ").Append(Text(entry.Rule)).Append(", \"path\": ").Append(Text(entry.Path)).Append(", \"text\": ").Append(Text(entry.Text));
        if (entry.Count > 1)
        {
            text.Append(CultureInfo.InvariantCulture, $", \"count\": {entry.Count}");
        }

        text.Append(", \"id\": \"").Append(BaselineId.Of(entry)).Append("\" }");
    }

    private static void Lines<T>(StringBuilder text, IEnumerable<T> items, Action<StringBuilder, T> append)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            text.Append(isFirst ? "\n    " : ",\n    ");
            append(text, item);
            isFirst = false;
        }

        text.Append(isFirst ? "" : "\n  ");
    }

    // Quotes and letters of all scripts as they are: people read this file in reviews.
    private static string Text(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
