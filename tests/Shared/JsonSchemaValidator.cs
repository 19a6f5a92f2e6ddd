using System.Text.Json;
using System.Text.RegularExpressions;

namespace Standards.Tests.Shared;

/// <summary>
/// Validates a JSON document against a JSON Schema (drafts 04 to 07, the keywords that the schemas in our tests use). Stands in for
/// JsonSchema.Net, whose dependencies do not restore everywhere. A keyword it does not know is an error, so nothing passes unseen.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="others">Schemas that it refers to, by the name that it gives them.</param>
internal sealed class JsonSchemaValidator(JsonElement schema, IReadOnlyDictionary<string, JsonElement>? others = null)
{
    private static readonly HashSet<string> Annotations =
    [
        "$schema", "$id", "id", "title", "description", "default", "definitions", "$defs", "examples", "format", "$comment", "deprecated",
        "markdownDescription", "patternErrorMessage", "meta:enum",
    ];

    /// <summary>The violations, each with the JSON path of the value; empty when the document is valid.</summary>
    public IReadOnlyList<string> Validate(JsonElement document)
    {
        var errors = new List<string>();
        Validate(document, schema, "$", errors);
        return errors;
    }

    private void Validate(JsonElement value, JsonElement rule, string path, List<string> errors)
    {
        if (rule.ValueKind is JsonValueKind.True)
        {
            return;
        }

        if (rule.ValueKind is JsonValueKind.False)
        {
            errors.Add($"{path}: not allowed");
            return;
        }

        if (rule.TryGetProperty("$ref", out var reference))
        {
            Follow(value, reference.GetString()!, path, errors);
            return;
        }

        foreach (var keyword in rule.EnumerateObject())
        {
            Apply(keyword, value, rule, path, errors);
        }
    }

    private void Apply(JsonProperty keyword, JsonElement value, JsonElement rule, string path, List<string> errors)
    {
        var expected = keyword.Value;
        switch (keyword.Name)
        {
            case "type":
                var types = expected.ValueKind == JsonValueKind.Array ? expected.EnumerateArray().Select(t => t.GetString()!) : [expected.GetString()!];
                Require(types.Any(t => IsOfType(value, t)), $"is {value.ValueKind}, not {expected}");
                break;
            case "enum":
                Require(expected.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)), $"{value} is none of {expected}");
                break;
            case "const":
                Require(JsonElement.DeepEquals(expected, value), $"{value} is not {expected}");
                break;
            case "required" when value.ValueKind == JsonValueKind.Object:
                foreach (var name in expected.EnumerateArray().Select(n => n.GetString()!).Where(n => !value.TryGetProperty(n, out _)))
                {
                    Require(false, $"lacks '{name}'");
                }

                break;
            case "properties" when value.ValueKind == JsonValueKind.Object:
                foreach (var property in expected.EnumerateObject())
                {
                    if (value.TryGetProperty(property.Name, out var child))
                    {
                        Validate(child, property.Value, $"{path}.{property.Name}", errors);
                    }
                }

                break;
            case "patternProperties" when value.ValueKind == JsonValueKind.Object:
                foreach (var child in value.EnumerateObject())
                {
                    foreach (var pattern in expected.EnumerateObject().Where(p => Regex.IsMatch(child.Name, p.Name)))
                    {
                        Validate(child.Value, pattern.Value, $"{path}.{child.Name}", errors);
                    }
                }

                break;
            case "propertyNames" when value.ValueKind == JsonValueKind.Object:
                foreach (var child in value.EnumerateObject())
                {
                    using var name = JsonDocument.Parse(JsonSerializer.Serialize(child.Name));
                    Validate(name.RootElement, expected, $"{path} (name)", errors);
                }

                break;
            case "additionalProperties" when value.ValueKind == JsonValueKind.Object:
                foreach (var child in value.EnumerateObject().Where(c => !IsDeclared(rule, c.Name)))
                {
                    Validate(child.Value, expected, $"{path}.{child.Name}", errors);
                }

                break;
            case "items" when value.ValueKind == JsonValueKind.Array && expected.ValueKind == JsonValueKind.Array:
                foreach (var (item, place) in value.EnumerateArray().Zip(expected.EnumerateArray()))
                {
                    Validate(item, place, $"{path}[]", errors);
                }

                break;
            case "additionalItems"
                when value.ValueKind == JsonValueKind.Array && rule.TryGetProperty("items", out var places) && places.ValueKind == JsonValueKind.Array:
                foreach (var item in value.EnumerateArray().Skip(places.GetArrayLength()))
                {
                    Validate(item, expected, $"{path}[]", errors);
                }

                break;
            case "items" when value.ValueKind == JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Validate(item, expected, $"{path}[{index++}]", errors);
                }

                break;
            case "minItems" when value.ValueKind == JsonValueKind.Array:
                Require(value.GetArrayLength() >= expected.GetInt32(), $"has fewer than {expected} items");
                break;
            case "maxItems" when value.ValueKind == JsonValueKind.Array:
                Require(value.GetArrayLength() <= expected.GetInt32(), $"has more than {expected} items");
                break;
            case "uniqueItems" when value.ValueKind == JsonValueKind.Array && expected.GetBoolean():
                Require(value.EnumerateArray().Select(i => i.GetRawText()).Distinct().Count() == value.GetArrayLength(), "has equal items");
                break;
            case "minProperties" when value.ValueKind == JsonValueKind.Object:
                Require(value.EnumerateObject().Count() >= expected.GetInt32(), $"has fewer than {expected} properties");
                break;
            case "pattern" when value.ValueKind == JsonValueKind.String:
                Require(Regex.IsMatch(value.GetString()!, expected.GetString()!), $"'{value}' does not match {expected}");
                break;
            case "minLength" when value.ValueKind == JsonValueKind.String:
                Require(value.GetString()!.Length >= expected.GetInt32(), $"is shorter than {expected}");
                break;
            case "maxLength" when value.ValueKind == JsonValueKind.String:
                Require(value.GetString()!.Length <= expected.GetInt32(), $"is longer than {expected}");
                break;
            case "minimum" when value.ValueKind == JsonValueKind.Number:
                Require(value.GetDouble() >= expected.GetDouble(), $"{value} is less than {expected}");
                break;
            case "exclusiveMinimum" when value.ValueKind == JsonValueKind.Number:
                Require(value.GetDouble() > expected.GetDouble(), $"{value} is not more than {expected}");
                break;
            case "maximum" when value.ValueKind == JsonValueKind.Number:
                Require(value.GetDouble() <= expected.GetDouble(), $"{value} is more than {expected}");
                break;
            case "allOf":
                foreach (var part in expected.EnumerateArray())
                {
                    Validate(value, part, path, errors);
                }

                break;
            case "anyOf":
                Require(expected.EnumerateArray().Any(part => IsValid(value, part)), "matches none of anyOf");
                break;
            case "oneOf":
                Require(expected.EnumerateArray().Count(part => IsValid(value, part)) == 1, "does not match exactly one of oneOf");
                break;
            case "not":
                Require(!IsValid(value, expected), "matches what it must not");
                break;
            case "dependencies" when value.ValueKind == JsonValueKind.Object:
                foreach (var dependency in expected.EnumerateObject().Where(d => value.TryGetProperty(d.Name, out _)))
                {
                    if (dependency.Value.ValueKind == JsonValueKind.Array)
                    {
                        Require(
                            dependency.Value.EnumerateArray().All(n => value.TryGetProperty(n.GetString()!, out _)),
                            $"'{dependency.Name}' needs {dependency.Value}");
                    }
                    else
                    {
                        Validate(value, dependency.Value, path, errors);
                    }
                }

                break;
            case "dependencies"
                or "propertyNames"
                or "exclusiveMinimum"
                or "required"
                or "properties"
                or "patternProperties"
                or "additionalProperties"
                or "items"
                or "additionalItems"
                or "minItems" or "maxItems" or "uniqueItems" or "minProperties" or "pattern" or "minLength" or "maxLength" or "minimum" or "maximum":
                // Of a value of another type.
                break;
            default:
                if (!Annotations.Contains(keyword.Name))
                {
                    throw new NotSupportedException($"schema keyword '{keyword.Name}' at {path}");
                }

                break;
        }

        void Require(bool condition, string message)
        {
            if (!condition)
            {
                errors.Add($"{path}: {message}");
            }
        }
    }

    private bool IsValid(JsonElement value, JsonElement rule)
    {
        var errors = new List<string>();
        Validate(value, rule, "$", errors);
        return errors.Count == 0;
    }

    private static bool IsDeclared(JsonElement rule, string name) =>
        (rule.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out _))
        || (rule.TryGetProperty("patternProperties", out var patterns) && patterns.EnumerateObject().Any(p => Regex.IsMatch(name, p.Name)));

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException($"schema type '{type}'"),
    };

    // References within another schema are that schema's own.
    private void Follow(JsonElement value, string reference, string path, List<string> errors)
    {
        var file = reference.Split('#')[0];
        if (file.Length == 0)
        {
            Validate(value, Resolve(reference), path, errors);
            return;
        }

        var other = new JsonSchemaValidator(
            others?.GetValueOrDefault(file) is { ValueKind: not JsonValueKind.Undefined } found
                ? found
                : throw new NotSupportedException($"schema '{file}' at {path}"),
            others);
        other.Validate(value, other.Resolve(reference[file.Length..]), path, errors);
    }

    private JsonElement Resolve(string reference)
    {
        var at = schema;
        foreach (var segment in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            at = at.GetProperty(segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        }

        return at;
    }
}
