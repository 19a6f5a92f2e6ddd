using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Events;

/// <summary>The schemas within a schema, each with its place.</summary>
internal static class SchemaNodes
{
    private static readonly string[] Maps = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];
    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf", "prefixItems"];

    private static readonly string[] Single =
        ["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedProperties", "unevaluatedItems"];

    /// <summary>The schema itself, and those that stand in it; references are not followed.</summary>
    public static IEnumerable<PlacedNode> All(PlacedNode root)
    {
        var open = new Stack<PlacedNode>([root]);
        while (open.TryPop(out var schema))
        {
            if (schema.Node is not YamlMapping)
            {
                continue;
            }

            yield return schema;
            foreach (var entry in schema.Entries.Reverse())
            {
                foreach (var below in Below(entry).Reverse())
                {
                    open.Push(below);
                }
            }
        }
    }

    private static IReadOnlyList<PlacedNode> Below(PlacedNode entry) =>
        Maps.Contains(entry.Key, StringComparer.Ordinal) ? entry.Entries
        : Lists.Contains(entry.Key, StringComparer.Ordinal) || (entry.Key == "items" && entry.Node is YamlSequence) ? entry.Items
        : Single.Contains(entry.Key, StringComparer.Ordinal) ? [entry]
        : [];
}
