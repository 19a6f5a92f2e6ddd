using System.Collections.Frozen;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>
/// Every schema of a document, each once: first those that callers send, then those of responses, then what is declared and not used. A schema may contain
/// itself.
/// </summary>
internal sealed class SchemaWalk
{
    private static readonly string[] Single = ["items", "additionalProperties", "not", "contains", "if", "then", "else", "propertyNames"];
    private static readonly string[] Lists = ["allOf", "oneOf", "anyOf", "prefixItems"];
    private static readonly string[] Maps = ["patternProperties", "dependentSchemas"];
    private static readonly FrozenSet<string> Nesting =
        FrozenSet.ToFrozenSet(["$ref", "properties", .. Single, .. Lists, .. Maps], StringComparer.Ordinal);

    private readonly OpenApiDocument _document;
    private readonly HashSet<YamlNode> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(PlacedNode Place, string Owner)> _open = new();
    private readonly List<SchemaUse> _uses = [];
    private readonly bool _isRequest = true;

    /// <summary>Walks through a document.</summary>
    public SchemaWalk(OpenApiDocument document)
    {
        _document = document;
        foreach (var operation in document.Operations)
        {
            foreach (var parameter in operation.Parameters.Where(p => p.Schema is not null))
            {
                Use(parameter.Name, parameter.Schema!, operation.Name, isProperty: false);
            }

            Bodies(operation.Body?.Content, $"the body of {operation.Name}");
        }

        Follow();
        _isRequest = false;
        foreach (var operation in document.Operations)
        {
            foreach (var response in operation.Responses)
            {
                Bodies(response.Content, $"the response {ValueText.Shorten(response.Status)} of {operation.Name}");
            }
        }

        foreach (var schema in document.Schemas)
        {
            Open(schema.Use, ValueText.Shorten(schema.Use.Key));
        }

        Follow();
    }

    /// <summary>Parameters, properties and bodies, and the items of lists, in the order in which they were met.</summary>
    public IReadOnlyList<SchemaUse> Uses => _uses;

    /// <summary>The properties among them.</summary>
    public IEnumerable<SchemaUse> Properties => _uses.Where(u => u.IsProperty);

    private void Bodies(IReadOnlyList<OpenApiMedia>? content, string owner)
    {
        foreach (var media in (content ?? []).Where(m => m.Schema is not null))
        {
            Use("", media.Schema!, owner, isProperty: false);
        }
    }

    // What is used under several names, or by several operations, is a use each; what it refers to is walked through once.
    private void Use(string name, OpenApiSchema schema, string owner, bool isProperty)
    {
        if (schema.Use.Node is { } node && _seen.Add(node))
        {
            _uses.Add(new SchemaUse(name, schema, owner, isProperty, _isRequest));
            Children(schema.Use, owner);
        }
    }

    private void Open(PlacedNode place, string owner)
    {
        if (place.Node is YamlMapping && _seen.Add(place.Node))
        {
            _open.Enqueue((place, owner));
        }
    }

    private void Follow()
    {
        while (_open.TryDequeue(out var next))
        {
            Children(next.Place, next.Owner);
        }
    }

    private void Children(PlacedNode place, string owner)
    {
        if (References.Of(place) is { } reference)
        {
            var target = _document.References.Target(place.File, reference.Value).Place;
            Open(target, target.Key.Length > 0 ? ValueText.Shorten(target.Key) : owner);
        }

        foreach (var property in place["properties"].Entries)
        {
            Queue(property.Key, property, owner, isProperty: true);
        }

        foreach (var key in Single)
        {
            Queue("", place[key], owner, isProperty: false);
        }

        foreach (var member in Lists.SelectMany(key => place[key].Items))
        {
            Open(member, owner);
        }

        foreach (var member in Maps.SelectMany(key => place[key].Entries))
        {
            Queue("", member, owner, isProperty: false);
        }
    }

    // A use is remembered at once and what is in it later: nesting is not recursion.
    private void Queue(string name, PlacedNode place, string owner, bool isProperty)
    {
        if (place.Node is YamlMapping && _seen.Add(place.Node))
        {
            _uses.Add(new SchemaUse(name, new OpenApiSchema(_document, place), owner, isProperty, _isRequest));
            if (!MayHoldSchemas(place.Node))
            {
                return;
            }

            _open.Enqueue((place, name.Length > 0 && !owner.Contains(' ', StringComparison.Ordinal) ? $"{owner}.{ValueText.Shorten(name)}" : owner));
        }
    }

    // Most schemas are leaves: one look at their words instead of a search for each that could hold another schema.
    private static bool MayHoldSchemas(YamlNode schema) => schema is YamlMapping map && map.Entries.Any(e => Nesting.Contains(e.Key.Value));
}
