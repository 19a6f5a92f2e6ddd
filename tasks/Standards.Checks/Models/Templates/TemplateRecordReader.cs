using System.Globalization;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Models.Templates;

/// <summary>Reads a record of a template, and says of each value that cannot be meant where it stands.</summary>
public static class TemplateRecordReader
{
    /// <summary>The most that is read.</summary>
    public const int MaxBytes = 64 * 1024;

    private const int MaxDepth = 8;

    private const string Restore = "Take the file back from git, 'git log -- .standards' lists its commits; only an update writes it";

    private static readonly string[] Fields = ["template", "version", "name", "answers"];

    /// <summary>The record; null when the findings say that it cannot be used.</summary>
    public static (TemplateRecord? Record, IReadOnlyList<Finding> Findings) Read(string path, ReadOnlySpan<byte> content)
    {
        var reading = new Reading(path);
        try
        {
            reading.Read(JsonTokens.Strict(content, MaxDepth));
        }
        catch (JsonFormatException e)
        {
            return (null, [new Finding(RuleCatalog.TemplateRecordReadable, e.Position.In(path), "the record of the template is not valid JSON", Restore)]);
        }

        return (reading.Findings.Count == 0 ? reading.Record() : null, reading.Findings);
    }

    private sealed class Reading(string path)
    {
        private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
        private readonly List<(TemplateAnswer Answer, Position Position)> _answers = [];

        public List<Finding> Findings { get; } = [];

        public TemplateRecord Record() => new(path, _texts["template"], _texts["version"], _texts["name"], [.. _answers.Select(a => a.Answer)]);

        public void Read(JsonTokens json)
        {
            json.Read();
            if (json.Type != JsonTokenType.StartObject)
            {
                Malformed(Position.Start, "the record of the template is no JSON object");
                return;
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (json.Read() && json.Type == JsonTokenType.PropertyName)
            {
                var name = json.Text();
                var at = json.Position;
                json.Read();
                if (!seen.Add(name))
                {
                    Malformed(at, $"the field {ValueText.Quote(name)} stands twice");
                    json.Skip();
                }
                else if (name == "answers")
                {
                    ReadAnswers(ref json, at);
                }
                else if (Fields.Contains(name))
                {
                    ReadText(ref json, name);
                }
                else if (name == "$schema")
                {
                    json.Skip();
                }
                else
                {
                    Malformed(at, $"the record of the template has no field {ValueText.Quote(name)}");
                    json.Skip();
                }
            }

            // What follows the object is no JSON; the reader says so.
            while (json.Read())
            {
            }

            foreach (var missing in Fields.Where(f => !seen.Contains(f)))
            {
                Malformed(Position.Start, $"the record of the template has no field '{missing}'");
            }

            if (Findings.Count == 0)
            {
                JudgeAnswers();
            }
        }

        private void ReadText(ref JsonTokens json, string name)
        {
            var place = json.Position;
            if (json.Type != JsonTokenType.String || json.Text() is not { Length: > 0 } text)
            {
                Malformed(place, $"'{name}' is no text");
                json.Skip();
                return;
            }

            _texts[name] = text;
            if (name == "template" && !KnownTemplates.All.ContainsKey(text))
            {
                Findings.Add(new Finding(
                    RuleCatalog.TemplateRecordIdentity,
                    place.In(path),
                    $"no template {ValueText.Quote(text)} writes a record",
                    $"Write the one that created the repository: "
                        + $"{string.Join(", ", KnownTemplates.All.Keys.Order(StringComparer.Ordinal).Select(t => $"'{t}'"))}"));
            }
            else if (name == "version" && SemanticVersion.TryParse(text) is null)
            {
                Findings.Add(new Finding(
                    RuleCatalog.TemplateRecordIdentity,
                    place.In(path),
                    $"{ValueText.Quote(text)} is no version of the templates",
                    "Write the version that the file had in its last commit, such as '\"version\": \"1.2.3\"'"));
            }
            else if (name == "name" && !TemplateRecord.IsName(text))
            {
                Findings.Add(new Finding(
                    RuleCatalog.TemplateRecordIdentity,
                    place.In(path),
                    $"{ValueText.Quote(text)} is no name that a template can be rendered with: it leads to another folder",
                    Restore));
            }
        }

        private void ReadAnswers(ref JsonTokens json, Position at)
        {
            if (json.Type != JsonTokenType.StartObject)
            {
                Malformed(at, "'answers' is no object");
                json.Skip();
                return;
            }

            while (json.Read() && json.Type == JsonTokenType.PropertyName)
            {
                var name = json.Text();
                var place = json.Position;
                json.Read();
                if (_answers.Any(a => a.Answer.Name == name))
                {
                    Malformed(place, $"the answer {ValueText.Quote(name)} stands twice");
                    json.Skip();
                }
                else if (Values(ref json) is { } values)
                {
                    _answers.Add((new TemplateAnswer(name, values), place));
                }
                else
                {
                    Malformed(place, $"the answer {ValueText.Quote(name)} is no text, no truth value and no list of texts");
                }
            }
        }

        // Null for what no parameter takes.
        private static List<string>? Values(ref JsonTokens json)
        {
            switch (json.Type)
            {
                case JsonTokenType.String:
                    return [json.Text()];
                case JsonTokenType.True:
                    return ["true"];
                case JsonTokenType.False:
                    return ["false"];
                case JsonTokenType.StartArray:
                    var (values, isRight) = (new List<string>(), true);
                    while (json.Read() && json.Type != JsonTokenType.EndArray)
                    {
                        if (json.Type == JsonTokenType.String)
                        {
                            values.Add(json.Text());
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
            var known = KnownTemplates.All[_texts["template"]];
            foreach (var ((name, values), place) in _answers)
            {
                if (!known.TryGetValue(name, out var choices))
                {
                    Unknown(
                        place,
                        $"{_texts["template"]} asks no {ValueText.Quote(name)}",
                        $"Remove the line; it asks {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}");
                }
                else if (values.FirstOrDefault(v => choices.Count > 0 && !choices.Contains(v)) is { } foreign)
                {
                    Unknown(
                        place,
                        $"{ValueText.Quote(foreign)} is no answer to '{name}'",
                        $"Write the one that was given when the repository was created: {string.Join(", ", choices.Select(c => $"'{c}'"))}");
                }
                else if (values.Count > 1 && name != "ci")
                {
                    Unknown(
                        place,
                        $"'{name}' has {values.Count.ToString(CultureInfo.InvariantCulture)} answers and takes one",
                        "Write the one that was given when the repository was created");
                }
                else if (name == KnownTemplates.CreatedOn
                    && !DateOnly.TryParseExact(values[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                {
                    Unknown(place, $"{ValueText.Quote(values[0])} is no day", "Write the day of the creation, such as '\"createdOn\": \"2026-01-31\"'");
                }
                else if (name == KnownTemplates.DotnetSdk && SemanticVersion.TryParse(values[0]) is null)
                {
                    Unknown(
                        place,
                        $"{ValueText.Quote(values[0])} is no version of the .NET SDK",
                        "Write the version that created the repository, such as '\"dotnetSdk\": \"10.0.100\"'");
                }
            }
        }

        private void Unknown(Position place, string message, string fix) =>
            Findings.Add(new Finding(RuleCatalog.TemplateRecordAnswers, place.In(path), message, fix));

        private void Malformed(Position place, string message) =>
            Findings.Add(new Finding(RuleCatalog.TemplateRecordReadable, place.In(path), message, Restore));
    }
}
