using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>STD8310: bodies have examples, and examples fit. Clauses <c>api-docs-examples</c>, <c>openapi-schema-constraints</c>.</summary>
internal sealed class ExampleRules : IOpenApiRules
{
    // Objects in objects; deeper, an example by properties helps no reader.
    private const int MaxDepth = 6;

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.OpenApiExamples];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        var shown = new Dictionary<YamlNode, bool>(ReferenceEqualityComparer.Instance);
        (string Name, OpenApiMedia Media)[] bodies = [.. subject.Document.Operations.SelectMany(Bodies)
            .Where(b => b.Media is { IsJson: true, Schema: not null })];
        return
        [
            .. bodies.Where(b => !HasExample(b.Media, shown)).Select(b => b.Media.Place.FindingAtKey(
                    RuleCatalog.OpenApiExamples, $"{b.Name} has no example", "Add 'example' to the media type, or to each property of the schema"))
                .Distinct().ToArray().Say(bodies.Length, "bodies have no example"),
            .. Misfits(subject, bodies.Select(b => b.Media).Concat(Failures(subject.Document))),
        ];
    }

    private static IEnumerable<(string Name, OpenApiMedia Media)> Bodies(OpenApiOperation operation) =>
    [
        .. (operation.Body?.Content ?? []).Select(m => ($"the body of {operation.Name}", m)),
        .. operation.Responses.Where(r => r.IsSuccess).SelectMany(r => r.Content.Select(m => ($"the response {r.Status} of {operation.Name}", m))),
    ];

    // Nobody is asked for an example of an error; one that is there fits.
    private static IEnumerable<OpenApiMedia> Failures(OpenApiDocument document) =>
        document.Operations
            .SelectMany(o => o.Responses.Where(r => !r.IsSuccess))
            .SelectMany(r => r.Content.Where(m => m is { IsJson: true, Schema: not null }));

    private static bool HasExample(OpenApiMedia media, Dictionary<YamlNode, bool> shown) =>
        media.Place["example"].Node is not null || media.Place["examples"].Exists || IsShown(media.Schema!, 0, shown);

    // A schema is asked once; one that contains itself is shown where the rest of it is.
    private static bool IsShown(OpenApiSchema schema, int depth, Dictionary<YamlNode, bool> shown)
    {
        // What leads to nothing is another rule's.
        if (schema.Identity is not { } node)
        {
            return true;
        }

        return shown.TryAdd(node, true) ? shown[node] = HasParts(schema, depth, shown) : shown[node];
    }

    private static bool HasParts(OpenApiSchema schema, int depth, Dictionary<YamlNode, bool> shown)
    {
        if (depth > MaxDepth || schema.Has("example", "examples", "default", "const", "enum") || schema.Type == "boolean")
        {
            return true;
        }

        if (schema.Type == "array" || schema.Items is not null)
        {
            return schema.Items is { } items && IsShown(items, depth + 1, shown);
        }

        return schema.Properties.Count > 0 ? schema.Properties.All(p => IsShown(p.Schema, depth + 1, shown))
            : schema.Choices.Count > 0 ? schema.Choices.Any(c => IsShown(c, depth + 1, shown))
            : schema.Type == "object" || schema.Format is "date-time" or "date" or "uuid" or "binary";
    }

    private static IEnumerable<Finding> Misfits(OpenApiSubject subject, IEnumerable<OpenApiMedia> bodies)
    {
        var seen = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        var places = new List<(PlacedNode Example, OpenApiSchema Schema)>();
        foreach (var media in bodies)
        {
            places.AddRange(OfPlace(subject.Document, media.Place).Select(e => (e, media.Schema!)));
        }

        foreach (var parameter in subject.Document.Operations.SelectMany(o => o.Parameters).Where(p => p.Schema is not null))
        {
            places.AddRange(OfPlace(subject.Document, parameter.Place).Select(e => (e, parameter.Schema!)));
        }

        foreach (var use in subject.Walk.Uses.Where(u => References.Of(u.Schema.Use) is null))
        {
            places.AddRange(OfSchema(use.Schema.Use).Select(e => (e, use.Schema)));
        }

        foreach (var schema in subject.Document.Schemas.Where(s => s.Reference is null))
        {
            places.AddRange(OfSchema(schema.Use).Select(e => (e, schema)));
        }

        var fit = new ExampleFit();
        return places
            .Where(p => p.Example.Node is not null && seen.Add(p.Example.Node))
            .SelectMany(p => fit.Check(p.Example, p.Schema))
            .ToArray()
            .Say(seen.Count, "examples do not fit their schemas");
    }

    // 'examples' of a media type is a map of objects with a value.
    private static IEnumerable<PlacedNode> OfPlace(OpenApiDocument document, PlacedNode place) =>
        place["examples"].Entries.Select(e => document.References.Resolve(e)["value"]).Append(place["example"]);

    private static IEnumerable<PlacedNode> OfSchema(PlacedNode schema) => schema["examples"].Items.Append(schema["example"]);
}
