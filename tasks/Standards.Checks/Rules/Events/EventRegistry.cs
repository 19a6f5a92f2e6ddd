using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Contracts.OpenApi;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Events;

/// <summary>The schemas of events of a repository, by the policy's paths.</summary>
internal sealed class EventRegistry
{
    private static readonly string[] Keywords =
        ["$schema", "$id", "$ref", "$defs", "definitions", "type", "properties", "required", "allOf", "oneOf", "anyOf", "additionalProperties", "enum",
            "const"];

    private EventRegistry(ContractPages pages, IReadOnlyList<EventSchema> schemas, IReadOnlyList<SourceFile> others, bool hasEnvelope)
    {
        (Pages, Schemas, Others, HasEnvelope) = (pages, schemas, others, hasEnvelope);
    }

    /// <summary>The files that schemas refer to.</summary>
    public ContractPages Pages { get; }

    /// <summary>Schemas of events, in ordinal order of their paths.</summary>
    public IReadOnlyList<EventSchema> Schemas { get; }

    /// <summary>Files where schemas stand, and that are none.</summary>
    public IReadOnlyList<SourceFile> Others { get; }

    /// <summary>Whether one of its files is the schema of an envelope, which events need not have themselves.</summary>
    public bool HasEnvelope { get; }

    /// <summary>The versions of each event that promise to stay, the oldest first.</summary>
    public IEnumerable<IReadOnlyList<EventSchema>> Events => Schemas
        .Where(s => s.Version is not null)
        .GroupBy(s => s.Name, StringComparer.Ordinal)
        .Select(g => (IReadOnlyList<EventSchema>)[.. g.OrderBy(s => s.Version)]);

    /// <summary>Whether a file stands where schemas of events stand.</summary>
    public static bool MayHold(string path, CheckContext context) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && context.Policy.Contracts.Events.Any(glob => glob.IsMatch(path))
        && !AsideFolders.Hold(path);

    /// <summary>Reads them.</summary>
    public static EventRegistry Read(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var pages = OpenApiFiles.Pages(context.Snapshot);
        SourceFile[] held = [.. files.Where(f => MayHold(f.Path, context))];
        SourceFile[] candidates = [.. held.Where(f => !EventFileName.IsAside(f.Path))];
        var parts = candidates.SelectMany(f => Parts(f.Path, pages)).ToHashSet(StringComparer.Ordinal);
        var (schemas, others) = (new List<EventSchema>(), new List<SourceFile>());
        foreach (var file in candidates)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var (name, version) = EventFileName.Parse(file.Path);
            if (!IsSchema(pages.Root(file.Path)))
            {
                others.Add(file);
            }
            else if (version is not null || !parts.Contains(file.Path))
            {
                schemas.Add(new EventSchema(file, name, version, OpenApiDocument.ReadSchema(file.Path, pages)!));
            }
        }

        return new EventRegistry(pages, schemas, others, held.Any(f => f.Path.Contains("envelope", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether a root is a schema and no document of another kind.</summary>
    public static bool IsSchema(YamlNode? root) => root is YamlMapping map
        && map.Entries.Any(e => Keywords.Contains(e.Key.Value, StringComparer.Ordinal))
        && !map.Entries.Any(e => e.Key.Value is "asyncapi" or "openapi" or "swagger");

    // Files that a schema refers to are parts of it.
    private static IEnumerable<string> Parts(string path, ContractPages pages) => SchemaNodes.All(new PlacedNode(path, pages.Root(path)))
        .Select(place => References.Of(place)?.Value)
        .OfType<string>()
        .Where(reference => !reference.StartsWith('#') && !reference.Contains(':', StringComparison.Ordinal))
        .Select(reference => JsonPointer.Path(path, reference.Split('#')[0]))
        .OfType<string>()
        .Where(target => target != path);
}
