using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>
/// A schema as a whole: what it says itself, what it refers to, and what it takes over with <c>allOf</c>. Read on from it as far as needed: schemas may contain
/// themselves, so that a walk remembers the <see cref="Identity"/> of what it has seen.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="use">Where it is used; a schema or a reference to one.</param>
internal sealed class OpenApiSchema(OpenApiDocument document, PlacedNode use)
{
    // More members of 'allOf', and of theirs, than any contract has.
    private const int MaxParts = 200;

    /// <summary>The document that holds it.</summary>
    public OpenApiDocument Document => document;

    /// <summary>Where it is used.</summary>
    public PlacedNode Use => use;

    /// <summary>Where it stands, behind references; absent where they lead to nothing.</summary>
    public PlacedNode Place { get; } = document.References.Resolve(use);

    /// <summary>What two uses of the same schema have in common; null where references lead to nothing.</summary>
    public YamlNode? Identity => Place.Node;

    /// <summary>The reference, as written; null where the schema stands where it is used.</summary>
    public string? Reference => References.Of(use)?.Value;

    /// <summary>The name of the schema: the last part of its reference; null where it has none.</summary>
    public string? Name => Reference is { } text ? text[(text.LastIndexOfAny(['/', '#']) + 1)..] : null;

    /// <summary>The schema itself, what its reference leads to, and the members of <c>allOf</c>, of these as well.</summary>
    public IReadOnlyList<PlacedNode> Parts => field ??= ReadParts();

    /// <summary>The types that it names; empty where it names none. <c>null</c> is one of them where the value may be null.</summary>
    public IReadOnlyList<string> Types => field ??= ReadTypes();

    /// <summary>The one type that is not <c>null</c>; null where there is none or more than one.</summary>
    public string? Type => Types.Where(t => t != "null").ToArray() is [var one] ? one : null;

    /// <summary>Whether the value may be null.</summary>
    public bool IsNullable => Types.Contains("null") || this["nullable"].Boolean == true;

    /// <summary>The format.</summary>
    public string? Format => this["format"].Text;

    /// <summary>Properties in the order of the file, those of <c>allOf</c> included, each name once.</summary>
    public IReadOnlyList<(string Name, OpenApiSchema Schema)> Properties => field ??=
        IsOnlyReference ? document.PropertiesOf(Place.Node!, ReadProperties) : ReadProperties();

    /// <summary>The names that have to be there, with the place of each.</summary>
    public IReadOnlyList<PlacedNode> Required => field ??= [.. Parts.SelectMany(p => p["required"].Items).Where(r => r.Text is not null)];

    /// <summary>The schema of items; null for none.</summary>
    public OpenApiSchema? Items => this["items"] is { Exists: true } items ? new OpenApiSchema(document, items) : null;

    /// <summary>The schema of properties that are not named; null where there is none, or only true or false.</summary>
    public OpenApiSchema? Additional => this["additionalProperties"] is { Node: YamlMapping } schema ? new OpenApiSchema(document, schema) : null;

    /// <summary>The members of <c>oneOf</c> and <c>anyOf</c>.</summary>
    public IReadOnlyList<OpenApiSchema> Choices => field ??=
        [.. Parts.SelectMany(p => p["oneOf"].Items.Concat(p["anyOf"].Items)).Select(c => new OpenApiSchema(document, c))];

    /// <summary>Whether it says nothing at all: every value fits.</summary>
    public bool IsAny => Place.Node is YamlMapping { Entries.Count: 0 } || Place.Boolean == true;

    /// <summary>What a keyword says, in the first part that has it; absent where none has.</summary>
    public PlacedNode this[string keyword]
    {
        get
        {
            foreach (var part in Parts)
            {
                if (part[keyword] is { Node: not null } found)
                {
                    return found;
                }
            }

            return new PlacedNode(Place.File, null);
        }
    }

    /// <summary>Whether one of the keywords says something.</summary>
    public bool Has(params ReadOnlySpan<string> keywords)
    {
        foreach (var keyword in keywords)
        {
            if (this[keyword].Node is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A property by its name; null where there is none.</summary>
    public OpenApiSchema? Property(string name) => Properties.FirstOrDefault(p => p.Name == name).Schema;

    // What the same reference leads to has the same properties wherever it is used.
    private bool IsOnlyReference => Reference is not null && Place.Node is not null && use.Node is YamlMapping { Entries.Count: 1 };

    private List<PlacedNode> ReadParts()
    {
        var parts = new List<PlacedNode>();
        var seen = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        var open = new Stack<PlacedNode>([use]);
        while (open.TryPop(out var part) && parts.Count < MaxParts)
        {
            if (part.Node is not YamlMapping || !seen.Add(part.Node))
            {
                continue;
            }

            var isReference = References.Of(part) is not null;
            if (!isReference || document.Version is not OpenApiVersion.V30)
            {
                // Beside a reference, 3.0 passes over what stands there.
                parts.Add(part);
            }

            foreach (var member in part["allOf"].Items.Reverse())
            {
                open.Push(member);
            }

            if (isReference)
            {
                open.Push(document.References.Target(part.File, References.Of(part)!.Value).Place);
            }
        }

        return parts;
    }

    private string[] ReadTypes()
    {
        var type = this["type"];
        var types = type.Node is YamlSequence ? type.Items.Select(t => TypeName(t)).OfType<string>() : TypeName(type) is { } one ? [one] : [];
        return [.. types.Distinct(StringComparer.Ordinal)];
    }

    // 'type: null' without quotes is YAML's null and means the type of that name.
    private static string? TypeName(PlacedNode place) => place.Node is YamlScalar { Value: "null" } ? "null" : place.Text;

    private List<(string Name, OpenApiSchema Schema)> ReadProperties()
    {
        var properties = new List<(string Name, OpenApiSchema Schema)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in Parts.SelectMany(p => p["properties"].Entries).Where(e => seen.Add(e.Key)))
        {
            properties.Add((entry.Key, new OpenApiSchema(document, entry)));
        }

        return properties;
    }
}
