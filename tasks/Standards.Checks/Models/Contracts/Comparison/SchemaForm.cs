using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Models.Contracts.Comparison;

/// <summary>What schemas mean, whichever of several ways they write it.</summary>
internal static class SchemaForm
{
    private static readonly string[] Words =
        ["title", "description", "example", "examples", "default", "deprecated", "nullable", "readOnly", "writeOnly", "externalDocs", "xml", "$comment"];

    private static readonly string[] TextWords = ["pattern", "minLength", "maxLength"];
    private static readonly string[] NumberWords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

    /// <summary>The types of values that are not null: those it names, or those that its keywords are about; empty for any.</summary>
    public static IReadOnlyList<string> TypesOf(OpenApiSchema schema)
    {
        string[] named = [.. schema.Types.Where(t => t != "null")];
        return named.Length > 0 ? named
            : schema.Properties.Count > 0 ? ["object"]
            : schema.Items is not null ? ["array"]
            : schema.Has(TextWords) ? ["string"]
            : schema.Has(NumberWords) ? ["number"]
            : TypesOf(ValueNodes(schema));
    }

    /// <summary>The members of <c>oneOf</c> and <c>anyOf</c> that are more than null.</summary>
    public static IReadOnlyList<OpenApiSchema> FormsOf(OpenApiSchema schema) =>
        schema.Choices.Count == 0 ? [] : [.. schema.Choices.Where(c => c.Identity is not null && !IsNull(c))];

    /// <summary>Whether it says of values only which forms they have.</summary>
    public static bool IsChoice(OpenApiSchema schema) => TypesOf(schema).Count == 0 && FormsOf(schema).Count > 0;

    /// <summary>Whether the value may be null, by a type, a keyword, a member of <c>oneOf</c> or a value of <c>enum</c>.</summary>
    public static bool IsNullable(OpenApiSchema schema) =>
        schema.IsNullable || schema.Choices.Any(c => IsNull(c) || c.IsNullable) || ValueNodes(schema).Any(v => v is YamlScalar { IsNull: true });

    /// <summary>Whether every value fits: it says nothing but words for people.</summary>
    public static bool IsOpen(OpenApiSchema schema) => schema.IsAny
        || (schema.Place.Node is YamlMapping && schema.Parts.Count == 1
            && schema.Parts[0].Entries.All(e => e.Key.StartsWith("x-", StringComparison.Ordinal) || Words.Contains(e.Key, StringComparer.Ordinal)));

    /// <summary>The values of <c>enum</c> or <c>const</c> that are not null, as texts; null where any value fits.</summary>
    public static IReadOnlyList<string>? ValuesOf(OpenApiSchema schema) =>
        schema.Has("enum", "const") ? [.. ValueNodes(schema).OfType<YamlScalar>().Where(v => !v.IsNull).Select(v => v.Value).Distinct(StringComparer.Ordinal)]
            : null;

    /// <summary>The keyword that gives the values.</summary>
    public static string ValuesKeyword(OpenApiSchema schema) => schema.Has("enum") ? "enum" : "const";

    /// <summary>Whether every value of a type is one of another.</summary>
    public static bool Covers(string outer, string inner) => outer == inner || (outer == "number" && inner == "integer");

    /// <summary>
    /// Whether only services may write it (<c>readOnly</c>), or only callers (<c>writeOnly</c>), so that it is no part of the other direction.
    /// </summary>
    public static bool IsLeftOut(OpenApiSchema schema, SchemaDirection direction) =>
        schema[direction == SchemaDirection.Request ? "readOnly" : "writeOnly"].Boolean == true;

    private static bool IsNull(OpenApiSchema schema) => schema.Types is ["null"];

    private static IEnumerable<YamlNode> ValueNodes(OpenApiSchema schema) => schema["enum"] is { Node: YamlSequence list }
        ? list.Items
        : schema["const"] is { Node: { } value } ? [value] : [];

    private static IReadOnlyList<string> TypesOf(IEnumerable<YamlNode> values)
    {
        var types = values.Where(v => v is YamlScalar { IsNull: false }).Select(TypeOf).Distinct(StringComparer.Ordinal).ToArray();
        return types is [var one] ? [one] : [];
    }

    private static string TypeOf(YamlNode value) =>
        YamlTypes.Boolean(value) is not null ? "boolean" : YamlTypes.Number(value) is { } number ? decimal.IsInteger(number) ? "integer" : "number" : "string";
}
