using Standards.Checks.Findings;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>A path of a document, or a webhook.</summary>
/// <param name="Name">The template, such as <c>/api/v1/orders/{id}</c>; the name of a webhook.</param>
/// <param name="Use">Its entry; the key is the name.</param>
/// <param name="Place">Where it stands, behind references.</param>
/// <param name="IsWebhook">Whether it is a webhook: the consumer's own address.</param>
internal sealed record OpenApiPath(string Name, PlacedNode Use, PlacedNode Place, bool IsWebhook)
{
    /// <summary>The parts between slashes.</summary>
    public IReadOnlyList<string> Segments => Name.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a part between slashes is a parameter.</summary>
    public static bool IsParameter(string segment) => segment.StartsWith('{') && segment.EndsWith('}');
}
