using Standards.Checks.Findings;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>What <c>security</c> of an operation or of a document says.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Alternatives">Of which one is enough; each asks for all of its schemes, an empty one for none.</param>
internal sealed record OpenApiSecurity(PlacedNode Place, IReadOnlyList<IReadOnlyList<OpenApiRequirement>> Alternatives)
{
    /// <summary>Whether a caller without an identity may call.</summary>
    public bool AllowsAnonymous => Alternatives.Count == 0 || Alternatives.Any(a => a.Count == 0);

    /// <summary>Every requirement of every alternative.</summary>
    public IEnumerable<OpenApiRequirement> All => Alternatives.SelectMany(a => a);

    /// <summary>Reads it; null where nothing stands there.</summary>
    public static OpenApiSecurity? Read(PlacedNode place) => place.Exists
        ? new OpenApiSecurity(place, [.. place.Items.Select(item => item.Entries.Select(Requirement).ToArray())])
        : null;

    private static OpenApiRequirement Requirement(PlacedNode entry) => new(entry.Key, [.. entry.Items.Select(s => s.Text).OfType<string>()], entry);
}
