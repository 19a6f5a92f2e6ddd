using System.Globalization;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Foundation.Schemas;

/// <summary>The JSON types of YAML values, by the core schema of YAML 1.2.</summary>
internal static class YamlTypes
{
    /// <summary>Whether a value has a type of JSON Schema.</summary>
    public static bool Is(YamlNode node, string type) => type switch
    {
        "object" => node is YamlMapping,
        "array" => node is YamlSequence,
        "null" => node is YamlScalar { IsNull: true },
        "boolean" => Boolean(node) is not null,
        "number" => Number(node) is not null,
        "integer" => Number(node) is { } number && decimal.IsInteger(number),
        _ => node is YamlScalar { IsNull: false } && Boolean(node) is null && Number(node) is null,
    };

    /// <summary>A type as a message names it.</summary>
    public static string Name(string type) => type switch
    {
        "object" => "a map of keys and values",
        "array" => "a list",
        "null" => "empty",
        "boolean" => "true or false",
        "number" => "a number",
        "integer" => "a whole number",
        _ => "a text",
    };

    /// <summary>The value as a message names it, after "is".</summary>
    public static string Describe(YamlNode node) => node switch
    {
        YamlScalar when Boolean(node) is not null => $"the boolean {((YamlScalar)node).Value}",
        YamlScalar scalar when Number(node) is not null => $"the number {scalar.Value}",
        YamlScalar { IsNull: false } => $"the text {ValueText.Quote(((YamlScalar)node).Value)}",
        _ => YamlDescription.Of(node),
    };

    /// <summary>The boolean that a plain scalar is, or null.</summary>
    public static bool? Boolean(YamlNode? node) => node is YamlScalar { IsPlain: true } scalar
        ? scalar.Value switch { "true" or "True" or "TRUE" => true, "false" or "False" or "FALSE" => false, _ => null }
        : null;

    /// <summary>The number that a plain scalar is, or null.</summary>
    public static decimal? Number(YamlNode? node) =>
        node is YamlScalar { IsPlain: true, Value.Length: <= 64 } scalar
            && decimal.TryParse(
                scalar.Value,
                NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out var value)
            ? value
            : null;
}
