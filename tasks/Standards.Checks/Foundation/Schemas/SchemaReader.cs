using System.Text.Json;
using System.Text.RegularExpressions;

namespace Standards.Checks.Foundation.Schemas;

/// <summary>
/// Reads a JSON Schema that ships with the product: the same file completes and checks in an editor. A keyword that is not known is an
/// error of ours, so no schema asks for more than the build looks at.
/// </summary>
internal sealed class SchemaReader
{
    private readonly JsonElement _document;
    private readonly Dictionary<string, Regex> _patterns;
    private readonly Dictionary<string, SchemaNode> _definitions = new(StringComparer.Ordinal);

    private SchemaReader(JsonElement document, Dictionary<string, Regex> patterns)
    {
        _document = document;
        _patterns = patterns;
    }

    /// <summary>The schema of a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="patterns">The patterns of schemas that were read before: most are the same, and each takes a millisecond to make.</param>
    /// <exception cref="NotSupportedException">It uses a keyword that is not known.</exception>
    public static SchemaNode Read(string json, Dictionary<string, Regex>? patterns = null)
    {
        using var document = JsonDocument.Parse(json);
        return new SchemaReader(document.RootElement, patterns ?? new(StringComparer.Ordinal)).Read(document.RootElement);
    }

    private SchemaNode Read(JsonElement schema)
    {
        if (schema.ValueKind == JsonValueKind.True)
        {
            return SchemaNode.Any;
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            // What stands beside a reference is for people (draft 07 ignores it), but an example there is the better one.
            var definition = Definition(reference.GetString()!);
            return schema.TryGetProperty("examples", out var examples) ? definition with { Example = ExampleOf(examples) } : definition;
        }

        // A schema that names no properties is open unless it says otherwise; JSON Schema's own default.
        var node = new SchemaNode { Additional = SchemaNode.Any };
        foreach (var keyword in schema.EnumerateObject())
        {
            node = Apply(node, keyword.Name, keyword.Value);
        }

        return node;
    }

    private SchemaNode Apply(SchemaNode node, string keyword, JsonElement value) => keyword switch
    {
        "type" => node with { Types = value.ValueKind == JsonValueKind.Array ? Texts(value) : [value.GetString()!] },
        "enum" => node with { Choices = Texts(value) },
        "const" => node with { Choices = [Text(value)] },
        "properties" => node with { Properties = value.EnumerateObject().ToDictionary(p => p.Name, p => Read(p.Value), StringComparer.Ordinal) },
        "required" => node with { Required = Texts(value) },
        "additionalProperties" => node with { Additional = value.ValueKind == JsonValueKind.False ? null : Read(value) },
        "propertyNames" => node with { Names = Read(value) },
        "minProperties" => node with { MinProperties = value.GetInt32() },
        "items" => node with { Items = Read(value) },
        "minItems" => node with { MinItems = value.GetInt32() },
        "maxItems" => node with { MaxItems = value.GetInt32() },
        "uniqueItems" => node with { HasUniqueItems = value.GetBoolean() },
        "minLength" => node with { MinLength = value.GetInt32() },
        "pattern" => node with { Pattern = PatternOf(value.GetString()!) },
        "patternErrorMessage" => node with { PatternMessage = value.GetString()! },
        "format" => node with { IsDate = value.GetString() == "date" ? true : throw new NotSupportedException($"format '{value}'") },
        "minimum" => node with { Minimum = value.GetDecimal() },
        "exclusiveMinimum" => node with { Minimum = value.GetDecimal(), IsMinimumExclusive = true },
        "maximum" => node with { Maximum = value.GetDecimal() },
        "examples" => node with { Example = ExampleOf(value) },
        "anyOf" => ReadOpen(value),
        "$schema" or "$id" or "title" or "description" or "default" or "definitions" => node,
        _ => throw new NotSupportedException($"schema keyword '{keyword}'"),
    };

    // The one form of it that our schemas use: a value, or one of the words for what nobody has said yet.
    private SchemaNode ReadOpen(JsonElement choices) => choices.GetArrayLength() == 2 && Read(choices[1]) is { Choices: { Count: > 0 } words }
        ? Read(choices[0]) with { Open = words }
        : throw new NotSupportedException($"anyOf {choices}");

    private SchemaNode Definition(string reference)
    {
        const string Prefix = "#/definitions/";
        if (!reference.StartsWith(Prefix, StringComparison.Ordinal)
            || !_document.GetProperty("definitions").TryGetProperty(reference[Prefix.Length..], out var schema))
        {
            throw new NotSupportedException($"reference '{reference}'");
        }

        // A definition that leads to itself ends here with an exception of the stack guard in tests; ours have none.
        return _definitions.TryGetValue(reference, out var known) ? known : _definitions[reference] = Read(schema);
    }

    private Regex PatternOf(string pattern) => _patterns.TryGetValue(pattern, out var known)
        ? known
        : _patterns[pattern] = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static string ExampleOf(JsonElement examples) => examples.EnumerateArray().Select(Text).FirstOrDefault("");

    private static IReadOnlyList<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(Text)];

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
