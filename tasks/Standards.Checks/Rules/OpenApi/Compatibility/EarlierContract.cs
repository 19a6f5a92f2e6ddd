using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Compatibility;

/// <summary>A contract as it was, beside what became of it.</summary>
/// <param name="Old">As it was.</param>
/// <param name="New">As it is; null where the file is gone.</param>
/// <param name="State">The branch or tag that holds the old one; empty for a recorded file.</param>
/// <param name="IsReleased">Whether the old one is what was released, and not what another branch has.</param>
internal sealed record EarlierContract(OpenApiDocument Old, OpenApiDocument? New, string State, bool IsReleased)
{
    /// <summary>A place of the old contract as messages name it: <c>api/openapi.yaml of v1.2.0, line 41</c>.</summary>
    public string PlaceOf(PlacedNode was) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(was.File.Length > 0 ? was.File : Old.Path)}{(State.Length > 0 ? $" of {State}" : "")}, line {was.Node?.Line ?? was.KeyNode?.Line ?? 1}");
}
