namespace Standards.Checks.Models.Ownership;

/// <summary>One segment of a pattern: any folders (<c>**</c>), any name (<c>*</c>), a name, or a name with wildcards.</summary>
/// <param name="Raw">As written.</param>
/// <param name="Literal">The name without escapes, for a segment without wildcards.</param>
/// <param name="Wildcard">Set for a segment with wildcards.</param>
internal sealed record PatternSegment(string Raw, string Literal, SegmentPattern? Wildcard)
{
    public static PatternSegment Globstar { get; } = new("**", "", null);

    private static PatternSegment Any { get; } = new("*", "", null);

    public bool IsGlobstar => ReferenceEquals(this, Globstar);

    public bool IsAny => ReferenceEquals(this, Any);

    public static PatternSegment Parse(string raw, bool hasSets)
    {
        if (raw is "**" or "*")
        {
            return raw == "*" ? Any : Globstar;
        }

        var wildcard = SegmentPattern.Parse(raw, hasSets, out var literal);
        return new PatternSegment(raw, literal, wildcard);
    }
}
