using System.Globalization;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Foundation.Schemas;

/// <summary>
/// What to write instead of a value that does not fit its schema: as near to the value as can be known, and else the schema's own example.
/// </summary>
internal static class SchemaFix
{
    /// <summary>The most characters of an example. Those of our schemas are shorter: one that is cut could not be followed.</summary>
    internal const int MaxExample = 240;

    /// <summary>Instead of a value of another type or form.</summary>
    public static string Write(string path, SchemaNode schema, YamlNode found) =>
        found is YamlScalar text && Nearest(schema, text) is { } nearest ? Write(path, nearest)
        : ExampleOf(schema) is { Length: > 0 } example ? Write(path, example)
        : found is YamlScalar scalar && schema.Types is ["string"] && (YamlTypes.Number(scalar) is not null || YamlTypes.Boolean(scalar) is not null)
            ? Write(path, $"\"{ValueText.Shorten(scalar.Value)}\"")
        : schema is { Types: ["object"], Required.Count: > 0 } ? $"Write a map with {ListText.And([.. schema.Required.Select(r => $"'{r}'")])}"
        : $"Write {string.Join(" or ", schema.Types.DefaultIfEmpty("string").Select(YamlTypes.Name))}";

    /// <summary>Instead of a text that is none of the choices.</summary>
    public static string Choose(string path, SchemaNode schema, string text) =>
        schema.Choices.Count == 1 || NearestName.Of(text, schema.Choices) is not null ? Write(path, NearestName.Of(text, schema.Choices) ?? schema.Choices[0])
        : $"Write one of them, such as '{Assign(path, schema.Choices[0])}'";

    /// <summary>Instead of a number that is too small.</summary>
    public static string AtLeast(string path, SchemaNode schema) => $"{Write(path, Text(schema.Minimum))} or more";

    /// <summary>Instead of a number that is too large. Of a share between 0 and 1 it is most often the percentage.</summary>
    public static string AtMost(string path, SchemaNode schema, decimal number) =>
        schema.Maximum == 1 && number is > 1 and <= 100 ? Write(path, Text(number / 100)) : $"{Write(path, Text(schema.Maximum))} or less";

    /// <summary>What the schema gives as an example; its first choice where it gives none.</summary>
    public static string ExampleOf(SchemaNode schema) =>
        schema.Example.Length > 0 ? ValueText.Line(schema.Example, MaxExample) : schema.Choices.FirstOrDefault() ?? "";

    // A number with a unit where a plain one is asked for; a plain one where the example has a unit, or a version has three numbers.
    private static string? Nearest(SchemaNode schema, YamlScalar found)
    {
        if (schema.Types is ["number"] or ["integer"])
        {
            return YamlTypes.Number(found) is null
                && decimal.TryParse(found.Value.TrimEnd(' ', '%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number >= schema.Minimum && number <= schema.Maximum && (schema.Types[0] == "number" || decimal.IsInteger(number))
                ? Text(number)
                : null;
        }

        return schema.Pattern is { } pattern && YamlTypes.Number(found) is not null && !pattern.IsMatch(found.Value)
            ? new[] { schema.Example.TrimStart("0123456789.".ToCharArray()), ".0", ".0.0" }.Select(end => found.Value + end).FirstOrDefault(pattern.IsMatch)
            : null;
    }

    private static string Write(string path, string value) => $"Write '{Assign(path, value)}'";

    private static string Assign(string path, string value)
    {
        var key = path[(path.LastIndexOf('.') + 1)..];
        return key.Length == 0 || key.EndsWith(']') ? value : $"{key}: {value}";
    }

    private static string Text(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
