using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts;

namespace Standards.Checks.Rules.Operations.Deprecations;

/// <summary>An operation of an OpenAPI document.</summary>
/// <param name="Method">In upper case.</param>
/// <param name="Written">The path as the document has it.</param>
/// <param name="FullPath">The path with that of the first server before it, in the form of <see cref="Endpoint.Path"/>.</param>
/// <param name="Path">The path alone, in the same form.</param>
/// <param name="Node">The operation.</param>
internal sealed record OpenApiOperation(string Method, string Written, string FullPath, string Path, PlacedNode Node)
{
    /// <summary>Whether an endpoint of the register is this operation.</summary>
    public bool Is(Endpoint endpoint) => (endpoint.Method.Length == 0 || endpoint.Method == Method) && (endpoint.Path == FullPath || endpoint.Path == Path);
}
