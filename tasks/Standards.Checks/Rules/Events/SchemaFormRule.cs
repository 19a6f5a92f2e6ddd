using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.Events;

/// <summary>STD8703: a schema is JSON Schema, and says what its author means. Clause <c>schema-registry</c>.</summary>
internal static class SchemaFormRule
{
    private const int MaxPattern = 2_000;
    private static readonly string[] Types = ["array", "boolean", "integer", "null", "number", "object", "string"];

    private static readonly string[] Keywords =
    [
        "$schema", "$id", "$ref", "$defs", "$anchor", "$comment", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "definitions", "type", "properties",
        "required",
        "additionalProperties", "patternProperties", "propertyNames", "minProperties", "maxProperties", "items", "prefixItems", "additionalItems", "contains",
        "minContains", "maxContains", "minItems", "maxItems", "uniqueItems", "minLength", "maxLength", "pattern", "format", "minimum", "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum", "multipleOf", "enum", "const", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentRequired", "dependentSchemas",
        "dependencies", "unevaluatedProperties", "unevaluatedItems", "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly",
        "contentEncoding", "contentMediaType", "contentSchema",
    ];

    // Words of other schema languages that are near a keyword and none of it.
    private static readonly string[] Others = ["example", "nullable", "discriminator", "xml", "version", "name", "id", "optional", "names", "item", "tags"];

    private static readonly string[] Maps = ["properties", "patternProperties", "$defs", "definitions"];
    private static readonly string[] Lists = ["required", "enum", "allOf", "anyOf", "oneOf", "prefixItems"];
    private static readonly (string Least, string Most)[] Limits =
        [("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties")];

    public static IEnumerable<Finding> Check(EventRegistry registry) =>
        registry.Others.Select(file => NoSchema(file.Path, registry.Pages)).OfType<Finding>().Concat(registry.Schemas.SelectMany(Of));

    private static Finding? NoSchema(string path, ContractPages pages)
    {
        var page = pages.Find(path);
        return page switch
        {
            null => new Finding(RuleCatalog.EventSchemaForm, path, 0, 0, $"{path} is no text in UTF-8, or too large", "Write the schema as JSON"),
            { Problem: { } problem } => new Finding(RuleCatalog.EventSchemaForm, path, problem.Line, problem.Column, problem.Message, "Correct the JSON"),
            { Root: YamlMapping map } when map.Entries.Any(e => e.Key.Value is "asyncapi" or "openapi" or "swagger") => null,
            _ => new Finding(
                RuleCatalog.EventSchemaForm,
                path,
                page.Root?.Line ?? 0,
                page.Root?.Column ?? 0,
                "the file holds no JSON Schema: it has neither a type nor properties",
                "Write the schema of the event, or move the file to a folder 'examples'"),
        };
    }

    private static IEnumerable<Finding> Of(EventSchema schema)
    {
        var root = schema.Schema.Place;
        if (schema.Schema.Types.Count == 0 && schema.Schema.Choices.Count == 0)
        {
            yield return root.Finding(RuleCatalog.EventSchemaForm, $"the schema of {ValueText.Quote(schema.ShortName)} has no type",
                "Write \"type\": \"object\"");
        }

        var isOld = root["$schema"].Text is { } draft && !draft.Contains("2020-12", StringComparison.Ordinal);
        foreach (var place in SchemaNodes.All(root))
        {
            foreach (var finding in Check(place, isOld))
            {
                yield return finding;
            }

            if (References.Of(place) is not null && Reference(place, schema.Schema.Document.References) is { } broken)
            {
                yield return broken;
            }
        }
    }

    private static IEnumerable<Finding> Check(PlacedNode place, bool isOld) =>
    [
        .. Words(place), .. TypeNames(place["type"]), .. place.Entries.Select(Shape).OfType<Finding>(), .. Values(place), .. Closed(place),
        .. KeywordValues.Check(place, isOld),
    ];

    private static IEnumerable<Finding> Words(PlacedNode place)
    {
        foreach (var entry in place.Entries)
        {
            if (!IsKnown(entry.Key) && NearestName.Of(entry.Key, Keywords) is { } nearest)
            {
                yield return entry.FindingAtKey(
                    RuleCatalog.EventSchemaForm, $"{ValueText.Quote(entry.Key)} is no keyword of JSON Schema, and validators pass over it",
                        $"Write '{nearest}'");
            }
        }
    }

    private static bool IsKnown(string key) => Keywords.Contains(key, StringComparer.Ordinal) || Others.Contains(key, StringComparer.Ordinal)
        || key.StartsWith("x-", StringComparison.Ordinal);

    private static IEnumerable<Finding> TypeNames(PlacedNode type)
    {
        IReadOnlyList<PlacedNode> names = type.Node is YamlSequence ? type.Items : type.Node is null ? [] : [type];
        foreach (var name in names)
        {
            var said = (name.Node as YamlScalar)?.Value ?? "";
            if (!Types.Contains(said, StringComparer.Ordinal))
            {
                yield return name.Finding(
                    RuleCatalog.EventSchemaForm,
                    $"{ValueText.Quote(said)} is no type of JSON Schema",
                    NearestName.Of(said, Types) is { } nearest ? $"Write '{nearest}'" : $"Write {ListText.Or(Types)}");
            }
        }
    }

    private static Finding? Shape(PlacedNode entry)
    {
        if (Maps.Contains(entry.Key, StringComparer.Ordinal) && entry.Node is not YamlMapping)
        {
            return entry.Finding(RuleCatalog.EventSchemaForm, $"'{entry.Key}' is no object of names and schemas", "Write an object");
        }

        if (Lists.Contains(entry.Key, StringComparer.Ordinal) && entry.Node is not YamlSequence)
        {
            return entry.Finding(RuleCatalog.EventSchemaForm, $"'{entry.Key}' is no list", "Write a list");
        }

        return entry is { Key: "enum" or "allOf" or "anyOf" or "oneOf", Node: YamlSequence { Items.Count: 0 } }
            ? entry.Finding(RuleCatalog.EventSchemaForm,
                $"'{entry.Key}' is empty, so that {(entry.Key == "enum" ? "no value fits" : "it says nothing")}", "Fill it, or remove it")
            : null;
    }

    private static IEnumerable<Finding> Values(PlacedNode place)
    {
        foreach (var (least, most) in Limits)
        {
            if (place[least].Number > place[most].Number)
            {
                yield return place[least].Finding(
                    RuleCatalog.EventSchemaForm, $"'{least}' is {place[least].Text} and '{most}' {place[most].Text}, so that no value fits",
                        "Write the smaller one first");
            }
        }

        if (place["pattern"] is { Node: YamlScalar { Value: { Length: <= MaxPattern } pattern } } text && !IsPattern(pattern))
        {
            yield return text.Finding(RuleCatalog.EventSchemaForm, $"{ValueText.Quote(pattern)} is no regular expression",
                "Close its brackets, or write '\\' before what stands for itself");
        }
    }

    private static IEnumerable<Finding> Closed(PlacedNode place)
    {
        if (place["additionalProperties"].Boolean == false && place["patternProperties"].Node is null
            && !place.Entries.Any(e => e.Key is "allOf" or "anyOf" or "oneOf" or "$ref"))
        {
            var names = place["properties"].Entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var required in place["required"].Items.Where(r => r.Text is { } name && !names.Contains(name)))
            {
                yield return required.Finding(
                    RuleCatalog.EventSchemaForm,
                    $"{ValueText.Quote(required.Text!)} is required and no property, and 'additionalProperties' is false, so that no event fits",
                    NearestName.Of(required.Text!, [.. names]) is { } nearest ? $"Write '{nearest}'" : "Add it to 'properties', or remove it");
            }
        }
    }

    private static Finding? Reference(PlacedNode place, References references)
    {
        var reference = References.Of(place)!;
        var message = references.Target(place.File, reference.Value).State switch
        {
            ReferenceState.NoFile => "names a file that is not there or holds no JSON",
            ReferenceState.NoTarget => "names a place that is not there",
            ReferenceState.Outside => "leads out of the repository",
            ReferenceState.Circle => "leads back to itself",
            _ => null,
        };
        return message is null
            ? null
            : new Finding(
                RuleCatalog.EventSchemaForm,
                place.File,
                reference.Line,
                reference.Column,
                $"{ValueText.Quote(reference.Value)} {message}",
                "Write a reference to a schema of the repository");
    }

    // Only parsed, never run.
    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.ECMAScript);
            return true;
        }
        catch (ArgumentException)
        {
            try
            {
                // What ECMAScript of today has and the option does not: classes of Unicode, look-behind.
                _ = new Regex(pattern, RegexOptions.None);
                return true;
            }
            catch (ArgumentException)
            {
                return pattern.Contains(@"\u{", StringComparison.Ordinal) || pattern.Contains(@"\p{", StringComparison.Ordinal);
            }
        }
    }
}
