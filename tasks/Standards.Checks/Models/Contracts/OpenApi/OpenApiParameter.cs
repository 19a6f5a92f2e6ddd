using Standards.Checks.Findings;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>A parameter of an operation, its own or that of its path.</summary>
/// <param name="Name">Its name.</param>
/// <param name="In"><c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c> or <c>querystring</c>.</param>
/// <param name="Use">Where the operation or the path names it.</param>
/// <param name="Place">Where it stands, behind references.</param>
/// <param name="Schema">The schema, its own or that of its content; null for none.</param>
internal sealed record OpenApiParameter(string Name, string In, PlacedNode Use, PlacedNode Place, OpenApiSchema? Schema)
{
    /// <summary>Whether there is no request without it.</summary>
    public bool IsRequired => In == "path" || Place["required"].Boolean == true;

    /// <summary>Reads one; null where it has no name or no place.</summary>
    public static OpenApiParameter? Read(OpenApiDocument document, PlacedNode use)
    {
        var place = document.References.Resolve(use);
        if (place["name"].Text is not { } name || place["in"].Text is not { } where)
        {
            return null;
        }

        var schema = place["schema"] is { Exists: true } own
            ? new OpenApiSchema(document, own)
            : OpenApiMedia.Read(document, place["content"]).FirstOrDefault()?.Schema;
        return new OpenApiParameter(name, where, use, place, schema);
    }
}
