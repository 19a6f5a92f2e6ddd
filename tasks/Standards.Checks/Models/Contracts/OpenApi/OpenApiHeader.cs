using Standards.Checks.Findings;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>A header of a response.</summary>
/// <param name="Name">As written; headers are compared without case.</param>
/// <param name="Use">Where the response names it.</param>
/// <param name="Place">Where it stands, behind references.</param>
/// <param name="Schema">The schema; null for none.</param>
internal sealed record OpenApiHeader(string Name, PlacedNode Use, PlacedNode Place, OpenApiSchema? Schema)
{
    /// <summary>Whether each response has it.</summary>
    public bool IsRequired => Place["required"].Boolean == true;
}
