using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Form;

/// <summary>
/// STD8300: what a document holds is what OpenAPI knows. Each value is looked at once, also when several references or aliases lead to it, and what waits to be
/// looked at is a queue, so that no nesting is too deep.
/// </summary>
internal sealed class FormWalk(OpenApiSubject subject)
{
    private readonly OpenApiVersion _version = subject.Document.Version;
    private readonly Queue<(PlacedNode Place, OpenApiShape Shape)> _open = new();
    private readonly HashSet<(YamlNode Node, string Kind)> _seen = new(NodeComparer.Instance);
    private readonly ReferenceFindings _references = new(subject);
    private readonly List<Finding> _findings = [];

    // More than a report lists; each asks for the name that was meant.
    private const int MaxFindings = 2 * FindingList.Max;

    /// <summary>The findings in the order of the walk.</summary>
    public static IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        var walk = new FormWalk(subject);
        walk.Queue(subject.Document.Root, OpenApiShapes.Document);
        while (walk._open.TryDequeue(out var next))
        {
            walk.Visit(next.Place, next.Shape);
        }

        return Grouped(walk._findings).Concat(walk._references.Found);
    }

    // A key that a tool writes everywhere is one mistake.
    private static IEnumerable<Finding> Grouped(List<Finding> findings) => findings
        .GroupBy(f => f.Message, StringComparer.Ordinal)
        .SelectMany(g => g.ToArray().Say(0, "places of the document have this"));

    private void Queue(PlacedNode place, OpenApiShape shape)
    {
        if (place.Exists && _seen.Add((place.Node!, shape.Kind)))
        {
            _open.Enqueue((place, shape));
        }
    }

    private void Visit(PlacedNode place, OpenApiShape shape)
    {
        var reference = References.Of(place);
        if (reference is not null)
        {
            Follow(place, reference, shape);
            if (shape.Kind != "Path" && (!shape.IsSchema || _version == OpenApiVersion.V30))
            {
                return;
            }
        }

        if (place.Node is not YamlMapping)
        {
            if (!shape.IsSchema || place.Boolean is null)
            {
                Add(place, $"{shape.Name} is {YamlTypes.Describe(place.Node!)}, not a map of keys and values", "Write a map");
            }

            return;
        }

        foreach (var entry in place.Entries)
        {
            Field(entry, shape);
        }

        if (reference is null)
        {
            Required(place, shape);
            _findings.AddRange(shape.IsSchema ? SchemaForm.Check(place, _version) : SchemeForm.Check(place, shape));
        }
    }

    private void Follow(PlacedNode place, YamlScalar reference, OpenApiShape shape)
    {
        var target = subject.Document.References.Target(place.File, reference.Value);
        _references.Check(place, reference, target);
        if (target.State == ReferenceState.Found)
        {
            Queue(target.Place, shape);
        }
    }

    private void Field(PlacedNode entry, OpenApiShape shape)
    {
        var key = entry.Key;
        if (key == "$ref" || OpenApiOperation.IsExtension(key))
        {
            return;
        }

        if (_findings.Count > MaxFindings)
        {
            return;
        }

        if (shape.Fields.TryGetValue(key, out var field) && field.Since <= _version && key != "*")
        {
            Value(entry, field, shape);
        }
        else if (shape.Other is { } other)
        {
            Value(entry, other, shape);
        }
        else
        {
            Unknown(entry, shape, field);
        }
    }

    private void Unknown(PlacedNode entry, OpenApiShape shape, OpenApiField? later)
    {
        var names = shape.Fields.Values.Where(f => f.Since <= _version).Select(f => f.Name);
        if (later is not null)
        {
            AddAtKey(
                entry,
                $"{shape.Name} has no key '{later.Name}' before OpenAPI {Version(later.Since)}",
                $"Write 'openapi: {Version(later.Since)}.0', or remove the key");
        }
        else if (shape.IsSchema && _version != OpenApiVersion.V30)
        {
            // Keywords of one's own are allowed: only what is nearly one of the known is a mistake.
            if (Likely(entry.Key, names) is { } meant)
            {
                AddAtKey(entry, $"a schema has the key {ValueText.Quote(entry.Key)}, which means nothing", $"Write '{meant}', or begin a key of your own with 'x-'");
            }
        }
        else
        {
            var nearest = NearestName.Of(entry.Key, names);
            AddAtKey(
                entry,
                $"{ValueText.Quote(entry.Key)} is not a key of {shape.Name}",
                nearest is null ? "Remove it, or begin it with 'x-'" : $"Write '{nearest}', or begin a key of your own with 'x-'");
        }
    }

    private static string? Likely(string key, IEnumerable<string> names) =>
        key.Length >= 6 && NearestName.Of(key, names) is { } near && NearestName.Distance(key, near) <= 2 && near.Length >= 6 ? near : null;

    private static string Version(OpenApiVersion version) => version == OpenApiVersion.V31 ? "3.1" : "3.2";

    private void Value(PlacedNode place, OpenApiField field, OpenApiShape shape)
    {
        if (!place.Exists)
        {
            return;
        }

        switch (field.Form)
        {
            case FieldForm.List when place.Node is YamlSequence:
                Each(place.Items, field);
                break;
            case FieldForm.Map when place.Node is YamlMapping:
                Each(References.Of(place) is null ? place.Entries : [], field);
                break;
            case FieldForm.One:
                One(place, field);
                break;
            default:
                var wanted = field.Form == FieldForm.List ? "a list" : "a map of keys and values";
                Add(place, $"'{ValueText.Shorten(place.Key)}' of {shape.Name} is {YamlTypes.Describe(place.Node!)}, not {wanted}", $"Write {wanted}");
                break;
        }
    }

    private void Each(IReadOnlyList<PlacedNode> places, OpenApiField field)
    {
        foreach (var place in places.Where(p => field.Form == FieldForm.List || !OpenApiOperation.IsExtension(p.Key) || field.Kind == "Schema"))
        {
            One(place, field);
        }
    }

    private void One(PlacedNode place, OpenApiField field)
    {
        if (OpenApiShapes.Of(field.Kind) is { } shape)
        {
            Queue(place, shape);
            return;
        }

        if (place.Exists && WrongType(place, field.Kind) is { } wanted)
        {
            Add(place, $"{Name(place)} is {YamlTypes.Describe(place.Node!)}, not {wanted}", $"Write {wanted}");
        }
        else if (field.Choices.Count > 0 && place.Text is { } text && !field.Choices.Contains(text, StringComparer.Ordinal))
        {
            Add(
                place,
                $"{Name(place)} is {ValueText.Quote(text)}, not one of {string.Join(", ", field.Choices)}",
                $"Write '{NearestName.Of(text, field.Choices) ?? field.Choices[0]}'");
        }
    }

    private static string Name(PlacedNode place) => place.Key.Length > 0 ? ValueText.Quote(place.Key) : "an entry";

    // A number where a text is asked for is one by YAML and not by its author: '1.0' of a version.
    private static string? WrongType(PlacedNode place, string kind) => kind switch
    {
        "text" when place.Node is not YamlScalar => "a text",
        "bool" when place.Boolean is null => "true or false",
        "number" when place.Node is not YamlScalar || place.Number is null && !IsLargeNumber(place) => "a number",
        _ => null,
    };

    private static bool IsLargeNumber(PlacedNode place) => double.TryParse(
        place.Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _) && place.Node is YamlScalar { IsPlain: true };

    private void Required(PlacedNode place, OpenApiShape shape)
    {
        foreach (var field in shape.Fields.Values.Where(f => f.RequiredUntil >= _version && !place[f.Name].Exists).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            AddAtKey(place, $"{Subject(place, shape)} has no '{field.Name}'", $"Add '{field.Name}'");
        }

        if (shape == OpenApiShapes.Document && _version != OpenApiVersion.V30 && !Array.Exists(["paths", "components", "webhooks"], k => place[k].Exists))
        {
            AddAtKey(place, "the document has neither 'paths' nor 'components' nor 'webhooks'", "Add the paths of the service");
        }
    }

    private static string Subject(PlacedNode place, OpenApiShape shape) => place.Key.Length > 0 && shape.Name.StartsWith('a') && place.Key != "requestBody"
        ? $"{shape.Name} ({ValueText.Shorten(place.Key)})"
        : shape.Name;

    private void Add(PlacedNode place, string message, string fix) => _findings.Add(place.Finding(RuleCatalog.OpenApiReadable, message, fix));

    private void AddAtKey(PlacedNode place, string message, string fix) => _findings.Add(place.FindingAtKey(RuleCatalog.OpenApiReadable, message, fix));
}
