using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Form;

/// <summary>STD8300: the types of a schema, and the keywords that mean one thing in 3.0 and another since 3.1.</summary>
internal static class SchemaForm
{
    private static readonly string[] Types = ["string", "number", "integer", "boolean", "array", "object", "null"];

    public static IEnumerable<Finding> Check(PlacedNode schema, OpenApiVersion version)
    {
        foreach (var finding in TypeFindings(schema["type"], version).Concat(EnumForm.Check(schema)))
        {
            yield return finding;
        }

        if (version == OpenApiVersion.V30)
        {
            if (schema["type"].Text == "array" && !schema["items"].Exists)
            {
                yield return Of(schema["type"], "an array has no 'items', which OpenAPI 3.0 asks for", "Add 'items' with the schema of its entries");
            }
        }
        else
        {
            foreach (var finding in Former(schema))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> TypeFindings(PlacedNode type, OpenApiVersion version)
    {
        if (type.Node is YamlSequence && version == OpenApiVersion.V30)
        {
            yield return Of(type, "'type' is a list, which OpenAPI 3.0 does not know", "Write one type, and 'nullable: true' for a value that may be null");
            yield break;
        }

        PlacedNode[] all = type.Node is YamlSequence ? [.. type.Items] : type.Node is null ? [] : [type];
        foreach (var one in all)
        {
            var text = one.Node is YamlScalar scalar ? scalar.Value : "";
            if (text == "null" && version == OpenApiVersion.V30)
            {
                yield return Of(one, "'null' is not a type of OpenAPI 3.0", "Write 'nullable: true' beside the type");
            }
            else if (!Types.Contains(text, StringComparer.Ordinal))
            {
                yield return Of(one, $"{ValueText.Quote(text)} is not a type", $"Write '{NearestName.Of(text, Types) ?? "string"}'");
            }
        }
    }

    private static IEnumerable<Finding> Former(PlacedNode schema)
    {
        if (schema["nullable"].Boolean == true)
        {
            yield return schema["nullable"].FindingAtKey(
                RuleCatalog.OpenApiReadable,
                "OpenAPI 3.1 does not know 'nullable', so the value may not be null",
                "Add 'null' to the types: 'type: [string, \"null\"]'");
        }

        foreach (var key in (string[])["exclusiveMinimum", "exclusiveMaximum"])
        {
            if (schema[key].Boolean is not null)
            {
                yield return Of(schema[key], $"'{key}' is true or false, and since OpenAPI 3.1 it is the limit itself",
                    "Write the number, without 'minimum' or 'maximum'");
            }
        }
    }

    private static Finding Of(PlacedNode place, string message, string fix) => place.Finding(RuleCatalog.OpenApiReadable, message, fix);
}
