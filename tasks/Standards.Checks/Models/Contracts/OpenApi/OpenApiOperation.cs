using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>One operation of a document, with what it takes over from its path and from the document.</summary>
/// <param name="document">The document.</param>
/// <param name="path">Its path.</param>
/// <param name="method">The method in lower case, such as <c>get</c>.</param>
/// <param name="place">Where it stands; the key is the method.</param>
internal sealed class OpenApiOperation(OpenApiDocument document, OpenApiPath path, string method, PlacedNode place)
{
    /// <summary>The document that holds it.</summary>
    public OpenApiDocument Document => document;

    /// <summary>Its path.</summary>
    public OpenApiPath Path => path;

    /// <summary>The method in lower case.</summary>
    public string Method => method;

    /// <summary>Where it stands; the key is the method.</summary>
    public PlacedNode Place => place;

    /// <summary>As messages name it: <c>GET /api/v1/orders</c>.</summary>
    public string Name => $"{method.ToUpperInvariant()} {ValueText.Line(path.Name, 80)}";

    /// <summary>Its name in code; null for none.</summary>
    public string? OperationId => place["operationId"].Text;

    /// <summary>Whether it is to go.</summary>
    public bool IsDeprecated => place["deprecated"].Boolean == true;

    /// <summary>Its tags.</summary>
    public IReadOnlyList<PlacedNode> Tags => place["tags"].Items;

    /// <summary>Its parameters and those of its path that it does not replace.</summary>
    public IReadOnlyList<OpenApiParameter> Parameters => field ??= ReadParameters();

    /// <summary>The body of its request; null for none.</summary>
    public OpenApiBody? Body => field ??= ReadBody();

    /// <summary>Its responses in the order of the file.</summary>
    public IReadOnlyList<OpenApiResponse> Responses => field ??= [.. place["responses"].Entries.Where(e => !IsExtension(e.Key)).Select(Response)];

    /// <summary>Its own <c>security</c>, or else that of the document; null where neither says anything.</summary>
    public OpenApiSecurity? Security => field ??= OpenApiSecurity.Read(place["security"]) ?? document.Security;

    /// <summary>Whether it is the operation and not the document that says how callers are known.</summary>
    public bool HasOwnSecurity => place["security"].Exists;

    /// <summary>Whether a name is one of an extension.</summary>
    public static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.Ordinal);

    private OpenApiBody? ReadBody()
    {
        var use = place["requestBody"];
        var body = document.References.Resolve(use);
        return use.Exists ? new OpenApiBody(use, body, OpenApiMedia.Read(document, body["content"])) : null;
    }

    private List<OpenApiParameter> ReadParameters()
    {
        var own = Read(place["parameters"]);
        var replaced = own.Select(p => (p.Name, p.In)).ToHashSet();
        own.AddRange(Read(path.Place["parameters"]).Where(p => replaced.Add((p.Name, p.In))));
        return own;
    }

    private List<OpenApiParameter> Read(PlacedNode list) => [.. list.Items.Select(use => OpenApiParameter.Read(document, use)).OfType<OpenApiParameter>()];

    private OpenApiResponse Response(PlacedNode use)
    {
        var response = document.References.Resolve(use);
        return new OpenApiResponse(
            use.Key,
            use,
            response,
            OpenApiMedia.Read(document, response["content"]),
            [.. response["headers"].Entries.Select(Header)]);
    }

    private OpenApiHeader Header(PlacedNode use)
    {
        var header = document.References.Resolve(use);
        return new OpenApiHeader(use.Key, use, header, header["schema"] is { Exists: true } schema ? new OpenApiSchema(document, schema) : null);
    }
}
