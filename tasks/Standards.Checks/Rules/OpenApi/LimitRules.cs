using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.OpenApi;
using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>
/// STD8308: what callers send has limits. Clauses <c>openapi-schema-constraints</c>, <c>validate-all-external-input</c>, <c>bounds-checked</c>,
/// <c>resource-requests-positive</c>.
/// </summary>
internal sealed class LimitRules : IOpenApiRules
{
    private static readonly string[] LimitedFormats =
    [
        "date", "date-time", "time", "duration", "uuid", "email", "uri", "url", "ipv4", "ipv6", "hostname", "byte", "binary", "int32", "int64", "decimal",
    ];

    private static readonly string[] PositiveWords = ["quantity", "price", "cpu", "memory"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiSchemaLimits];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        // A text in the path is part of an address, whose length the server limits.
        HashSet<string> inPath = [.. subject.Document.Operations.SelectMany(o => o.Parameters).Where(p => p.In == "path").Select(p => p.Name)];
        SchemaUse[] sent = [.. subject.Walk.Uses.Where(u => u.IsRequest && u.Schema.Place.Node is not null && u.Schema["readOnly"].Boolean != true)];
        return
        [
            .. Say([.. sent.Where(u => u.IsProperty || !inPath.Contains(u.Name))], "string", IsOpenText, "is a text without a limit", "texts have no limit",
                "Add 'maxLength', a pattern, an enum or a format"),
            .. Say(sent, "integer", IsOpenNumber, "is a number without a minimum", "whole numbers have no minimum",
                "Add 'minimum', and 'maximum' where there is one"),
            .. Say(sent, "number", IsOpenNumber, "is a number without a minimum", "numbers have no minimum", "Add 'minimum', and 'maximum' where there is one"),
            .. Say(sent, "array", s => !s.Has("maxItems", "enum", "const"), "is a list without a limit", "lists have no limit", "Add 'maxItems'"),
            .. Untyped(sent),
            .. sent.Where(IsNotPositive).Select(NotPositive),
            .. Required(subject.Document),
            .. Optional(subject.Document),
        ];
    }

    private static IEnumerable<Finding> Say(SchemaUse[] sent, string type, Func<OpenApiSchema, bool> isOpen, string what, string all, string fix)
    {
        SchemaUse[] ofType = [.. sent.Where(u => u.Schema.Type == type)];
        return ofType.Where(u => isOpen(u.Schema)).Select(u => Of(u, what, fix)).ToArray().Say(ofType.Length, all);
    }

    private static bool IsOpenText(OpenApiSchema schema) =>
        !schema.Has("maxLength", "pattern", "enum", "const") && !(schema.Format is { } format && LimitedFormats.Contains(format, StringComparer.Ordinal));

    private static bool IsOpenNumber(OpenApiSchema schema) => !schema.Has("minimum", "exclusiveMinimum", "enum", "const");

    private static IEnumerable<Finding> Untyped(SchemaUse[] sent) => sent
        .Where(u => u.Schema.Types.Count == 0 && !u.Schema.Has("enum", "const", "oneOf", "anyOf", "properties", "items", "not") && u.Schema.Additional is null)
        .Select(u => Of(u, "has no type, so that every value fits", "Add 'type'"))
        .ToArray()
        .Say(sent.Length, "values have no type");

    private static bool IsNotPositive(SchemaUse use) =>
        use.Schema.Type is "integer" or "number"
        && use.Name.Length > 0
        && PositiveWords.Contains(DataNames.Words(use.Name)[^1], StringComparer.Ordinal)
        && !use.Schema.Has("enum", "const")
        && (use.Schema["minimum"].Number is <= 0 && use.Schema["exclusiveMinimum"] is { Number: null, Boolean: not true }
            || use.Schema["exclusiveMinimum"].Number is < 0);

    private static Finding NotPositive(SchemaUse use) => Of(use, "may be zero or less", "Let 'minimum' be above zero, or add 'exclusiveMinimum: 0'");

    // A patch sends what changes; whoever creates or replaces has to send something.
    private static IEnumerable<Finding> Optional(OpenApiDocument document)
    {
        OpenApiMedia[] bodies = [.. document.Operations.Where(o => o.Method is "post" or "put").SelectMany(o => o.Body?.Content ?? [])
            .Where(m => m is { IsJson: true, Schema: not null })];
        return bodies
            .Select(m => m.Schema!)
            .Where(s => s.Properties.Count > 1 && s.Required.Count == 0 && s.Choices.Count == 0)
            .Select(s => s.Place.FindingAtKey(
                RuleCatalog.OpenApiSchemaLimits,
                $"none of the properties of {(s.Name is { } name ? ValueText.Shorten(name) : "the body")} is required, so that an empty object fits",
                "Add 'required' with the names that callers have to send"))
            .Distinct()
            .ToArray()
            .Say(bodies.Length, "bodies of requests require nothing");
    }

    // Of a schema that others take over or choose between, the properties may stand in these.
    private static IEnumerable<Finding> Required(OpenApiDocument document)
    {
        foreach (var schema in document.Schemas.Where(s => s.Properties.Count > 0 && s.Choices.Count == 0
            && !s.Has("additionalProperties", "patternProperties")))
        {
            var names = schema.Properties.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var name in schema.Required.Where(r => !names.Contains(r.Text!)))
            {
                var nearest = Near.Of(name.Text!, names);
                yield return name.Finding(
                    RuleCatalog.OpenApiSchemaLimits,
                    $"'required' of {ValueText.Shorten(schema.Use.Key)} names {ValueText.Quote(name.Text!)}, which is not a property",
                    nearest is null ? "Declare the property, or remove the name" : $"Write '{ValueText.Shorten(nearest)}'");
            }
        }
    }

    private static Finding Of(SchemaUse use, string what, string fix) =>
        use.Schema.Use.FindingAtKey(RuleCatalog.OpenApiSchemaLimits, $"{use.Subject} {what}", fix);
}
