using Standards.Checks.Findings;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>What a body holds in one media type.</summary>
/// <param name="Type">The media type, as written.</param>
/// <param name="Place">Its entry below <c>content</c>; the key is the media type.</param>
/// <param name="Schema">The schema; null for none.</param>
internal sealed record OpenApiMedia(string Type, PlacedNode Place, OpenApiSchema? Schema)
{
    /// <summary>The media type without parameters, in lower case.</summary>
    public string PlainType => Type.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Whether the body is JSON.</summary>
    public bool IsJson => PlainType is var type && (type is "application/json" || type.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>The entries of <c>content</c>.</summary>
    public static IReadOnlyList<OpenApiMedia> Read(OpenApiDocument document, PlacedNode content) =>
        [.. content.Entries.Select(e => Of(document, e.Key, document.References.Resolve(e) with { KeyNode = e.KeyNode }))];

    private static OpenApiMedia Of(OpenApiDocument document, string type, PlacedNode place) =>
        new(type, place, place["schema"] is { Exists: true } schema ? new OpenApiSchema(document, schema) : null);
}
