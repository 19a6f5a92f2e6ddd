using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>
/// An OpenAPI document: its operations and schemas, each with its place, in whatever file of the repository it stands. It is read as far as it is asked for;
/// what is
/// missing or of another kind than it should be is absent, which the rule about its form reports.
/// </summary>
internal sealed class OpenApiDocument
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private readonly Dictionary<YamlNode, IReadOnlyList<(string Name, OpenApiSchema Schema)>> _properties = new(ReferenceEqualityComparer.Instance);

    private OpenApiDocument(string path, YamlMapping root, ContractPages pages)
    {
        Path = path;
        Root = new PlacedNode(path, root);
        References = new References(pages);
        Version = VersionOf(Root);
    }

    /// <summary>The file that holds the root.</summary>
    public string Path { get; }

    /// <summary>The root.</summary>
    public PlacedNode Root { get; }

    /// <summary>The form.</summary>
    public OpenApiVersion Version { get; }

    /// <summary>The form as the document writes it, such as <c>3.1.1</c>; empty for none.</summary>
    public string VersionText => Root["openapi"].Text ?? Root["swagger"].Text ?? "";

    /// <summary>The version of the contract; empty for none.</summary>
    public string ContractVersion => Root["info"]["version"].Text ?? "";

    /// <summary>Follows its references.</summary>
    public References References { get; }

    /// <summary>Its paths.</summary>
    public IReadOnlyList<OpenApiPath> Paths => field ??= [.. ReadPaths(Root["paths"], isWebhook: false)];

    /// <summary>Its webhooks: what it calls itself.</summary>
    public IReadOnlyList<OpenApiPath> Webhooks => field ??= [.. ReadPaths(Root["webhooks"], isWebhook: true)];

    /// <summary>The operations of its paths, in the order of the file.</summary>
    public IReadOnlyList<OpenApiOperation> Operations => field ??= [.. Paths.SelectMany(ReadOperations)];

    /// <summary>The operations of its webhooks.</summary>
    public IReadOnlyList<OpenApiOperation> WebhookOperations => field ??= [.. Webhooks.SelectMany(ReadOperations)];

    /// <summary>What it says for all operations that say nothing themselves; null for nothing.</summary>
    public OpenApiSecurity? Security => field ??= OpenApiSecurity.Read(Root["security"]);

    /// <summary>The schemes by which callers are known, each behind its reference; the key is the name.</summary>
    public IReadOnlyList<PlacedNode> SecuritySchemes => field ??=
        [.. Root["components"]["securitySchemes"].Entries.Select(e => References.Resolve(e) with { KeyNode = e.KeyNode })];

    /// <summary>The schemas below <c>components</c>; the key of the use is the name.</summary>
    public IReadOnlyList<OpenApiSchema> Schemas => field ??= [.. Root["components"]["schemas"].Entries.Select(e => new OpenApiSchema(this, e))];

    /// <summary>The properties of a schema that references lead to, read once.</summary>
    public IReadOnlyList<(string Name, OpenApiSchema Schema)> PropertiesOf(YamlNode schema, Func<IReadOnlyList<(string Name, OpenApiSchema Schema)>> read)
    {
        if (!_properties.TryGetValue(schema, out var known))
        {
            known = read();
            _properties.Add(schema, known);
        }

        return known;
    }

    /// <summary>The document of a file; null where the root is not a map that says which form it has.</summary>
    public static OpenApiDocument? Read(string path, ContractPages pages) =>
        pages.Root(path) is YamlMapping root && IsDocument(root) ? new OpenApiDocument(path, root, pages) : null;

    /// <summary>A file that is a JSON Schema, read as the schemas of a document are; null where the root is no map.</summary>
    public static OpenApiSchema? ReadSchema(string path, ContractPages pages) => pages.Root(path) is YamlMapping root
        ? new OpenApiSchema(new OpenApiDocument(path, root, pages), new PlacedNode(path, root))
        : null;

    /// <summary>Whether a root says that it is a document of OpenAPI or Swagger.</summary>
    public static bool IsDocument(YamlNode? root) => root is YamlMapping map && map.Entries.Any(e => e.Key.Value is "openapi" or "swagger");

    private static OpenApiVersion VersionOf(PlacedNode root) => (root["openapi"].Text, root["swagger"].Text) switch
    {
        ({ } text, _) when IsOf(text, "3.0") => OpenApiVersion.V30,
        ({ } text, _) when IsOf(text, "3.1") => OpenApiVersion.V31,
        ({ } text, _) when IsOf(text, "3.2") => OpenApiVersion.V32,
        (null, { } text) when text is "2" || IsOf(text, "2.0") => OpenApiVersion.Swagger2,
        _ => OpenApiVersion.Unknown,
    };

    private static bool IsOf(string text, string version) => text == version || text.StartsWith(version + ".", StringComparison.Ordinal);

    private IEnumerable<OpenApiPath> ReadPaths(PlacedNode place, bool isWebhook) => References.Resolve(place).Entries
        .Where(e => !OpenApiOperation.IsExtension(e.Key))
        .Select(e => new OpenApiPath(e.Key, e, References.Resolve(e), isWebhook));

    private IEnumerable<OpenApiOperation> ReadOperations(OpenApiPath path) => path.Place.Entries
        .Where(e => Methods.Contains(e.Key, StringComparer.Ordinal))
        .Concat(path.Place["additionalOperations"].Entries)
        .Select(e => References.Of(e) is null ? e : References.Resolve(e) with { KeyNode = e.KeyNode })
        .Where(e => e.Node is YamlMapping)
        .Select(e => new OpenApiOperation(this, path, e.Key.ToLowerInvariant(), e));
}
