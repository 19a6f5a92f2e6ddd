using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.OpenApi.Form;

/// <summary>STD8300: the values of an <c>enum</c> are of the type of their schema, and each stands once.</summary>
internal static class EnumForm
{
    public static IEnumerable<Finding> Check(PlacedNode schema)
    {
        var values = schema["enum"].Items;
        if (values.Count == 0)
        {
            return [];
        }

        string[] types = schema["type"] switch
        {
            { Node: YamlSequence } several => [.. several.Items.Select(t => t.Text).OfType<string>()],
            { Text: { } one } => [one],
            _ => [],
        };
        return [.. Repeated(values), .. types.Length == 0 ? [] : values.Where(v => !Fits(v, types, schema)).Select(v => Other(v, types))];
    }

    private static IEnumerable<Finding> Repeated(IReadOnlyList<PlacedNode> values)
    {
        // The text '1' and the number 1 are two values.
        var seen = new HashSet<(string, bool)>();
        return values
            .Where(v => v.Node is YamlScalar scalar && !seen.Add((scalar.Value, scalar.IsPlain && !YamlTypes.Is(scalar, "string"))))
            .Select(v => v.Finding(
                RuleCatalog.OpenApiReadable,
                $"{ValueText.Quote(((YamlScalar)v.Node!).Value)} stands in 'enum' a second time",
                "Remove it, or write the value that is missing"));
    }

    // A value that may be null is listed with the others in 3.0.
    private static bool Fits(PlacedNode value, string[] types, PlacedNode schema) =>
        value.Node is not { } node
        || types.Any(t => YamlTypes.Is(node, t))
        || (node is YamlScalar { IsNull: true } && (schema["nullable"].Boolean == true || types.Contains("null", StringComparer.Ordinal)));

    private static Finding Other(PlacedNode value, string[] types) => value.Finding(
        RuleCatalog.OpenApiReadable,
        $"a value of 'enum' is {YamlTypes.Describe(value.Node!)}, and the type is {ListText.Or(types)}",
        "Write a value of the type");
}
