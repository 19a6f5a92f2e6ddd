using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Models.Contracts.Comparison;

/// <summary>A schema before and after a change.</summary>
/// <param name="Old">Before.</param>
/// <param name="New">After.</param>
/// <param name="Place">Where it stands in the contract.</param>
internal sealed record SchemaPair(OpenApiSchema Old, OpenApiSchema New, ComparedPlace Place)
{
    /// <summary>Whether one of the two is a form of a value that may have several, and does not say whether the value may be null.</summary>
    public bool IsForm { get; init; }

    /// <summary>Whether the caller writes the value.</summary>
    public bool IsRequest => Place.Direction == SchemaDirection.Request;

    /// <summary>A pair below it.</summary>
    public SchemaPair Below(OpenApiSchema old, OpenApiSchema now, string step) => new(old, now, Place.Below(step));

    /// <summary>A pair of forms of the same value.</summary>
    public SchemaPair Form(OpenApiSchema old, OpenApiSchema now) => new(old, now, Place) { IsForm = true };

    /// <summary>A break that a keyword makes, at the places of the keyword, or of the schemas that lack it.</summary>
    public ContractChange Break(string keyword, string what, string fix) => Break(PlaceOf(New, keyword), PlaceOf(Old, keyword), $"{Place} {what}", fix);

    /// <summary>A break at two places.</summary>
    /// <param name="at">In the new schema.</param>
    /// <param name="was">In the old one.</param>
    /// <param name="what">The whole sentence.</param>
    /// <param name="fix">What to write.</param>
    public ContractChange Break(PlacedNode at, PlacedNode was, string what, string fix) =>
        new(IsRequest ? ChangeKind.Request : ChangeKind.Response, at, was, what, fix);

    /// <summary>An addition at a place of the new schema.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="what">The whole sentence.</param>
    public ContractChange Addition(PlacedNode at, string what) => new(ChangeKind.Addition, at, Old.Place, what, "");

    private static PlacedNode PlaceOf(OpenApiSchema schema, string keyword) => schema[keyword] is { Node: not null } place ? place : schema.Place;
}
