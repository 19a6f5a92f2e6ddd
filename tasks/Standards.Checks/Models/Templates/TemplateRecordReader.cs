using System.Globalization;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Models.Templates;

/// <summary>Reads a record of a template, and says of each value that cannot be meant where it stands.</summary>
public static class TemplateRecordReader
{
    /// <summary>The most that is read.</summary>
    public const int MaxBytes = 64 * 1024;

    private const string Restore = "Take the file back from git, 'git log -- .standards' lists its commits; only an update writes it";

    private static readonly string[] Fields = ["template", "version", "name", "answers"];

    /// <summary>The record; null when the findings say that it cannot be used.</summary>
    public static (TemplateRecord? Record, IReadOnlyList<Finding> Findings) Read(string path, ReadOnlySpan<byte> content)
    {
        content = content is [0xEF, 0xBB, 0xBF, ..] ? content[3..] : content;
        var reading = new Reading(path);
        try
        {
            reading.Read(content);
        }
        catch (JsonException e)
        {
            // A text of ours is at an offset of the file; what the reader says has a line.
            var (line, column) = ((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            if (e.InnerException is InvalidOperationException)
            {
                var cursor = new TextCursor(content);
                cursor.MoveTo(e.BytePositionInLine ?? 0);
                (line, column) = (cursor.Line, cursor.Column);
            }

            return (null, [new Finding(RuleCatalog.STD9500, path, line, column, "the record of the template is not valid JSON", Restore)]);
        }

        return (reading.Findings.Count == 0 ? reading.Record() : null, reading.Findings);
    }

    private sealed class Reading(string path)
    {
        private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
        private readonly List<(TemplateAnswer Answer, int Line, int Column)> answers = [];

        public List<Finding> Findings { get; } = [];

        public TemplateRecord Record() => new(path, texts["template"], texts["version"], texts["name"], [.. answers.Select(a => a.Answer)]);

        public void Read(ReadOnlySpan<byte> content)
        {
            var json = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = 8 });
            var cursor = new TextCursor(content);
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
            {
                Malformed(1, 1, "the record of the template is no JSON object");
                return;
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = Text(ref json);
                cursor.MoveTo(json.TokenStartIndex);
                var at = (cursor.Line, cursor.Column);
                json.Read();
                if (!seen.Add(name))
                {
                    Malformed(at.Line, at.Column, $"the field {ValueText.Quote(name)} stands twice");
                    json.Skip();
                }
                else if (name == "answers")
                {
                    ReadAnswers(ref json, ref cursor, at);
                }
                else if (Fields.Contains(name))
                {
                    ReadText(ref json, ref cursor, name);
                }
                else if (name == "$schema")
                {
                    json.Skip();
                }
                else
                {
                    Malformed(at.Line, at.Column, $"the record of the template has no field {ValueText.Quote(name)}");
                    json.Skip();
                }
            }

            // What follows the object is no JSON; the reader says so.
            while (json.Read())
            {
            }

            foreach (var missing in Fields.Where(f => !seen.Contains(f)))
            {
                Malformed(1, 1, $"the record of the template has no field '{missing}'");
            }

            if (Findings.Count == 0)
            {
                JudgeAnswers();
            }
        }

        private void ReadText(ref Utf8JsonReader json, ref TextCursor cursor, string name)
        {
            cursor.MoveTo(json.TokenStartIndex);
            var (line, column) = (cursor.Line, cursor.Column);
            if (json.TokenType != JsonTokenType.String || Text(ref json) is not { Length: > 0 } text)
            {
                Malformed(line, column, $"'{name}' is no text");
                json.Skip();
                return;
            }

            texts[name] = text;
            if (name == "template" && !KnownTemplates.All.ContainsKey(text))
            {
                Findings.Add(new Finding(RuleCatalog.STD9501, path, line, column, $"no template {ValueText.Quote(text)} writes a record", $"Write the one that created the repository: {string.Join(", ", KnownTemplates.All.Keys.Order(StringComparer.Ordinal).Select(t => $"'{t}'"))}"));
            }
            else if (name == "version" && SemanticVersion.TryParse(text) is null)
            {
                Findings.Add(new Finding(RuleCatalog.STD9501, path, line, column, $"{ValueText.Quote(text)} is no version of the templates", "Write the version that the file had in its last commit, such as '\"version\": \"1.2.3\"'"));
            }
        }

        private void ReadAnswers(ref Utf8JsonReader json, ref TextCursor cursor, (int Line, int Column) at)
        {
            if (json.TokenType != JsonTokenType.StartObject)
            {
                Malformed(at.Line, at.Column, "'answers' is no object");
                json.Skip();
                return;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = Text(ref json);
                cursor.MoveTo(json.TokenStartIndex);
                var (line, column) = (cursor.Line, cursor.Column);
                json.Read();
                if (answers.Any(a => a.Answer.Name == name))
                {
                    Malformed(line, column, $"the answer {ValueText.Quote(name)} stands twice");
                    json.Skip();
                }
                else if (Values(ref json) is { } values)
                {
                    answers.Add((new TemplateAnswer(name, values), line, column));
                }
                else
                {
                    Malformed(line, column, $"the answer {ValueText.Quote(name)} is no text, no truth value and no list of texts");
                }
            }
        }

        // Null for what no parameter takes.
        private static List<string>? Values(ref Utf8JsonReader json)
        {
            switch (json.TokenType)
            {
                case JsonTokenType.String:
                    return [Text(ref json)];
                case JsonTokenType.True:
                    return ["true"];
                case JsonTokenType.False:
                    return ["false"];
                case JsonTokenType.StartArray:
                    var (values, isRight) = (new List<string>(), true);
                    while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    {
                        if (json.TokenType == JsonTokenType.String)
                        {
                            values.Add(Text(ref json));
                        }
                        else
                        {
                            isRight = false;
                            json.Skip();
                        }
                    }

                    return isRight && values.Count > 0 ? values : null;
                default:
                    json.Skip();
                    return null;
            }
        }

        private void JudgeAnswers()
        {
            var known = KnownTemplates.All[texts["template"]];
            foreach (var ((name, values), line, column) in answers)
            {
                if (!known.TryGetValue(name, out var choices))
                {
                    Unknown(line, column, $"{texts["template"]} asks no {ValueText.Quote(name)}", $"Remove the line; it asks {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}");
                }
                else if (values.FirstOrDefault(v => choices.Count > 0 && !choices.Contains(v)) is { } foreign)
                {
                    Unknown(line, column, $"{ValueText.Quote(foreign)} is no answer to '{name}'", $"Write the one that was given when the repository was created: {string.Join(", ", choices.Select(c => $"'{c}'"))}");
                }
                else if (values.Count > 1 && name != "ci")
                {
                    Unknown(line, column, $"'{name}' has {values.Count.ToString(CultureInfo.InvariantCulture)} answers and takes one", "Write the one that was given when the repository was created");
                }
                else if (name == KnownTemplates.CreatedOn && !DateOnly.TryParseExact(values[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                {
                    Unknown(line, column, $"{ValueText.Quote(values[0])} is no day", "Write the day of the creation, such as '\"createdOn\": \"2026-01-31\"'");
                }
                else if (name == KnownTemplates.DotnetSdk && SemanticVersion.TryParse(values[0]) is null)
                {
                    Unknown(line, column, $"{ValueText.Quote(values[0])} is no version of the .NET SDK", "Write the version that created the repository, such as '\"dotnetSdk\": \"10.0.100\"'");
                }
            }
        }

        private void Unknown(int line, int column, string message, string fix) => Findings.Add(new Finding(RuleCatalog.STD9502, path, line, column, message, fix));

        private void Malformed(int line, int column, string message) => Findings.Add(new Finding(RuleCatalog.STD9500, path, line, column, message, Restore));

        // Half a surrogate pair is valid JSON and no text.
        private static string Text(ref Utf8JsonReader json)
        {
            try
            {
                return json.GetString()!;
            }
            catch (InvalidOperationException e)
            {
                throw new JsonException(null, null, 0, json.TokenStartIndex, e);
            }
        }
    }
}
