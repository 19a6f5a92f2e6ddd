using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Standards.Tests.Shared;

/// <summary>
/// What the template engine writes for the symbols of a template: derived values through their forms, days, the first value that is
/// given. Only the forms and generators that the definitions use; another one throws. Real runs compare this with the engine.
/// </summary>
internal sealed class TemplateForms
{
    private static readonly JsonSerializerOptions JsonText = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Forms that take nothing but the text, by identifier.
    private static readonly Dictionary<string, Func<string, string>> PlainForms = new(StringComparer.Ordinal)
    {
        ["lowerCaseInvariant"] = text => text.ToLower(CultureInfo.InvariantCulture),
        ["firstLowerCaseInvariant"] = text => First(text, char.ToLowerInvariant),
        ["firstUpperCaseInvariant"] = text => First(text, char.ToUpperInvariant),
        ["jsonEncode"] = text => JsonSerializer.Serialize(text, JsonText),
        ["xmlEncode"] = text => new System.Xml.Linq.XText(text).ToString(),
    };

    private readonly JsonElement _forms;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<(string Token, string Value, bool IsPath, bool IsText)> _tokens = [];

    /// <param name="definition">The root of <c>template.json</c>.</param>
    /// <param name="answers">The options.</param>
    /// <param name="name">What <c>-n</c> gives.</param>
    /// <param name="now">The moment, as format <c>s</c> writes it.</param>
    public TemplateForms(JsonElement definition, TemplateAnswers answers, string name, string now)
    {
        _forms = definition.TryGetProperty("forms", out var list) ? list : default;
        _values["name"] = name;
        foreach (var symbol in definition.GetProperty("symbols").EnumerateObject())
        {
            var type = symbol.Value.GetProperty("type").GetString();
            var value = type switch
            {
                "parameter" => answers.Given(symbol.Name),
                "derived" => Apply(Text(symbol.Value, "valueTransform"), _values[Text(symbol.Value, "valueSource")]),
                "generated" => Generate(symbol.Value, now),
                _ => "",
            };
            _values[symbol.Name] = value;
            if (symbol.Value.TryGetProperty("replaces", out var token))
            {
                _tokens.Add((token.GetString()!, value, false, true));
            }
            if (symbol.Value.TryGetProperty("fileRename", out token))
            {
                _tokens.Add((token.GetString()!, value, true, false));
            }
        }
    }

    /// <summary>The files of an item template as the engine writes them.</summary>
    public static IEnumerable<(string Path, string Text)> Render(string template, string name, string options, string now)
    {
        using var definition = TemplateContent.Definition(template);
        var rendered = new TemplateForms(definition.RootElement, new TemplateAnswers(definition.RootElement, options), name, now);
        return [.. TemplateContent.TextsOf(template, options).Select(file => (rendered.Path(file.Path), rendered.Text(file.Text)))];
    }

    /// <summary>The value of a symbol.</summary>
    public string this[string symbol] => _values[symbol];

    private string Path(string path) =>
        _tokens.Where(token => token.IsPath).Aggregate(path, (text, token) => text.Replace(token.Token, token.Value, StringComparison.Ordinal));

    private string Text(string text) =>
        _tokens.Where(token => token.IsText).Aggregate(text, (current, token) => current.Replace(token.Token, token.Value, StringComparison.Ordinal));

    private string Generate(JsonElement symbol, string now)
    {
        var parameters = symbol.GetProperty("parameters");
        return Text(symbol, "generator") switch
        {
            "now" => now,
            "coalesce" => _values[Text(parameters, "sourceVariableName")] is { Length: > 0 } first ? first : _values[Text(parameters, "fallbackVariableName")],
            "join" => string.Concat(parameters.GetProperty("symbols").EnumerateArray().Select(
                part => Text(part, "type") == "ref" ? _values[Text(part, "value")] : Text(part, "value"))),
            "regex" =>
                parameters
                    .GetProperty("steps")
                    .EnumerateArray()
                    .Aggregate(_values[Text(parameters, "source")], (text, step) => Regex.Replace(text, Text(step, "regex"), Text(step, "replacement"))),
            var other => throw new NotSupportedException($"The generator '{other}' is not known here."),
        };
    }

    private string Apply(string form, string value)
    {
        // Names that need no definition.
        if (form is "lowerCaseInvariant" or "xmlEncode")
        {
            return PlainForms[form](value);
        }

        var definition = _forms.GetProperty(form);
        return Text(definition, "identifier") switch
        {
            "chain" => definition.GetProperty("steps").EnumerateArray().Aggregate(value, (text, step) => Apply(step.GetString()!, text)),
            "replace" => Regex.Replace(value, Text(definition, "pattern"), Text(definition, "replacement")),
            var plain when PlainForms.TryGetValue(plain, out var apply) => apply(value),
            var other => throw new NotSupportedException($"The form '{other}' is not known here."),
        };
    }

    private static string First(string text, Func<char, char> change) => text.Length == 0 ? text : change(text[0]) + text[1..];

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
