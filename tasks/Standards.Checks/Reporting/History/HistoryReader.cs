using System.Globalization;
using System.Text;
using System.Text.Json;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.History;

/// <summary>Reads <c>standards.history.json</c>. Strict: what it does not know it does not drop, so a file that it takes can be written again.</summary>
public static class HistoryReader
{
    /// <summary>Name of the file at the repository root.</summary>
    public const string FileName = JudgedSources.HistoryFile;

    private const int MaxDepth = 8;

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth };

    /// <summary>The entries in the order of the file, or what is wrong with it.</summary>
    public static (IReadOnlyList<ScoreEntry> Entries, HistoryProblem? Problem) Read(string text)
    {
        if (YamlText.FindProblem(text) is { } conflict)
        {
            return ([], new HistoryProblem(conflict.Message, new(conflict.Line, conflict.Column)));
        }

        var entries = new List<ScoreEntry>();
        try
        {
            using var json = JsonDocument.Parse(text, Options);
            var root = Object(json.RootElement, "the file", ["version", "entries"]);
            if (Number(root, "version", 1, int.MaxValue) is var version and not 1)
            {
                throw new HistoryFormatException($"version is {version}, which this version of Standards.Sdk does not know");
            }

            var list = root.GetProperty("entries");
            if (list.ValueKind != JsonValueKind.Array)
            {
                throw new HistoryFormatException("'entries' is not a list");
            }

            foreach (var element in list.EnumerateArray())
            {
                entries.Add(Entry(element));
                if (entries.FindIndex(e => e.Commit.Id == entries[^1].Commit.Id) < entries.Count - 1)
                {
                    throw new HistoryFormatException($"commit {entries[^1].Commit.ShortId} is recorded twice");
                }
            }

            return (entries, null);
        }
        catch (JsonException e)
        {
            return ([], new HistoryProblem("the file is not well-formed JSON", JsonPosition.Of(text, e)));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in a key or a value.
            return ([], new HistoryProblem("the file holds a text that is no valid Unicode", PlaceOfEntry(text, entries.Count)));
        }
        catch (HistoryFormatException e)
        {
            return ([], new HistoryProblem(e.Message, PlaceOfEntry(text, entries.Count)));
        }
    }

    private static ScoreEntry Entry(JsonElement element)
    {
        var entry = Object(element, "an entry", ["commit", "date", "score", "areas", "open", "waived", "baselined"]);
        var id = Text(entry, "commit");
        if (id.Length is < 40 or > 64 || id.AsSpan().ContainsAnyExcept("0123456789abcdef"))
        {
            throw new HistoryFormatException($"commit is {ValueText.Quote(id)}, not the full id of a commit");
        }

        if (!DateOnly.TryParseExact(Text(entry, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            throw new HistoryFormatException($"date is {ValueText.Quote(Text(entry, "date"))}, not a calendar date yyyy-MM-dd");
        }

        var areas = entry.GetProperty("areas");
        if (areas.ValueKind != JsonValueKind.Object)
        {
            throw new HistoryFormatException("'areas' is not an object");
        }

        var open = Object(entry.GetProperty("open"), "open", ["errors", "warnings", "suggestions"]);
        return new ScoreEntry(
            new Commit(id, date),
            Number(entry, "score", 0, 100),
            [.. areas.EnumerateObject().Select(area => KeyValuePair.Create(area.Name, Number(areas, area.Name, 0, 100)))],
            new SeverityCounts(Count(open, "errors"), Count(open, "warnings"), Count(open, "suggestions")),
            Count(entry, "waived"),
            Count(entry, "baselined"));
    }

    private static JsonElement Object(JsonElement element, string what, string[] names)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new HistoryFormatException($"{what} is not an object");
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                throw new HistoryFormatException($"the key {ValueText.Quote(property.Name)} is unknown");
            }
        }

        return Array.Find(names, name => !element.TryGetProperty(name, out _)) is { } missing
            ? throw new HistoryFormatException($"{what} has no '{missing}'")
            : element;
    }

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.String } value
            ? value.GetString()!
            : throw new HistoryFormatException($"'{name}' is not a text");

    private static int Count(JsonElement element, string name) => Number(element, name, 0, int.MaxValue);

    private static int Number(JsonElement element, string name, int least, int most) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw new HistoryFormatException(string.Create(
                CultureInfo.InvariantCulture, $"{ValueText.Quote(name)} is not a whole number from {least}{(most == int.MaxValue ? "" : $" to {most}")}"));

    // The parser gives values no place: entries are the objects of the second level.
    private static Position PlaceOfEntry(string text, int index)
    {
        var tokens = JsonTokens.Strict(Encoding.UTF8.GetBytes(text), MaxDepth);
        for (var seen = -1; tokens.Read();)
        {
            if (tokens.Type == JsonTokenType.StartObject && tokens.Depth == 2 && ++seen == index)
            {
                return tokens.Position;
            }
        }

        return Position.Start;
    }
}
