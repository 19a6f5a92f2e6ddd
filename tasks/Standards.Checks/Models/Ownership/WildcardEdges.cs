namespace Standards.Checks.Models.Ownership;

/// <summary>
/// The edges of one node whose segment has wildcards. <c>*.cs</c> and <c>Orders.*</c>, which are nearly all of them, are looked up by
/// the end or the beginning of a name, the others by three of their letters.
/// </summary>
internal sealed class WildcardEdges
{
    private readonly Dictionary<string, int> byText = new(StringComparer.Ordinal);
    private readonly GramTable others = new();
    private readonly AffixTable suffixes = new(isSuffix: true);
    private readonly AffixTable prefixes = new(isSuffix: false);

    /// <summary>The node behind a segment of this text, or null.</summary>
    public int? Find(string text) => byText.TryGetValue(text, out var node) ? node : null;

    public void Add(string text, SegmentPattern pattern, int node)
    {
        byText.Add(text, node);
        if (pattern.Suffix is { } suffix)
        {
            suffixes.Add(suffix, node);
        }
        else if (pattern.Prefix is { } prefix)
        {
            prefixes.Add(prefix, node);
        }
        else
        {
            others.Add(pattern, node);
        }
    }

    /// <summary>Adds the nodes that a name leads to. Returns how many patterns were tried.</summary>
    public int Follow(ReadOnlySpan<char> name, List<int> nodes) =>
        suffixes.Follow(name, nodes) + prefixes.Follow(name, nodes) + others.Follow(name, nodes);
}
