using Standards.Checks.Findings;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>One scheme that a requirement asks for.</summary>
/// <param name="Scheme">The name of the scheme.</param>
/// <param name="Scopes">The scopes or roles.</param>
/// <param name="Place">Where they stand; the key is the name.</param>
internal sealed record OpenApiRequirement(string Scheme, IReadOnlyList<string> Scopes, PlacedNode Place);
