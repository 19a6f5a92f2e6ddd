using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Standards.Checks.Reporting.History;

/// <summary>Writes <c>standards.history.json</c>: one entry a line, so that two branches merge and a diff can be read.</summary>
public static class HistoryWriter
{
    /// <summary>The entries with that of a commit replaced where it stands, or added at the end.</summary>
    public static IReadOnlyList<ScoreEntry> With(IReadOnlyList<ScoreEntry> entries, ScoreEntry entry) =>
        entries.Any(e => e.Commit.Id == entry.Commit.Id)
            ? [.. entries.Select(e => e.Commit.Id == entry.Commit.Id ? entry : e)]
            : [.. entries, entry];

    /// <summary>The text of the file.</summary>
    /// <param name="entries">Oldest first.</param>
    /// <param name="lineEnd">Line feed, or what the file has.</param>
    public static string Write(IReadOnlyList<ScoreEntry> entries, string lineEnd = "\n")
    {
        var text = new StringBuilder("{").Append(lineEnd).Append("  \"version\": 1,").Append(lineEnd).Append("  \"entries\": [");
        for (var i = 0; i < entries.Count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(lineEnd).Append("    ").Append(Line(entries[i]));
        }

        return text.Append(entries.Count == 0 ? "" : lineEnd + "  ").Append(']').Append(lineEnd).Append('}').Append(lineEnd).ToString();
    }

    private static string Line(ScoreEntry entry)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("commit", entry.Commit.Id);
            json.WriteString("date", entry.Commit.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("score", entry.Score);
            json.WriteStartObject("areas");
            foreach (var (name, score) in entry.Areas)
            {
                json.WriteNumber(name, score);
            }

            json.WriteEndObject();
            json.WriteStartObject("open");
            json.WriteNumber("errors", entry.Open.Errors);
            json.WriteNumber("warnings", entry.Open.Warnings);
            json.WriteNumber("suggestions", entry.Open.Suggestions);
            json.WriteEndObject();
            json.WriteNumber("waived", entry.Waived);
            json.WriteNumber("baselined", entry.Baselined);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
