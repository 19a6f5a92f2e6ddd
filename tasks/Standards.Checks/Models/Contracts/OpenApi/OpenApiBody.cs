using Standards.Checks.Findings;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>The body of a request.</summary>
/// <param name="Use">Where the operation names it.</param>
/// <param name="Place">Where it stands, behind references.</param>
/// <param name="Content">What it holds, a media type each.</param>
internal sealed record OpenApiBody(PlacedNode Use, PlacedNode Place, IReadOnlyList<OpenApiMedia> Content)
{
    /// <summary>Whether there is no request without it.</summary>
    public bool IsRequired => Place["required"].Boolean == true;
}
