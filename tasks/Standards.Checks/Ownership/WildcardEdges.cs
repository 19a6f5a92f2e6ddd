namespace Standards.Checks.Ownership;

/// <summary>
/// The edges of one node whose segment has wildcards. <c>*.cs</c> and <c>Orders.*</c>, which are nearly all of them, are looked up by
/// the end or the beginning of a name; only the others are tried one by one.
/// </summary>
internal sealed class WildcardEdges
{
    private readonly Dictionary<string, int> byText = new(StringComparer.Ordinal);
    private readonly List<(SegmentPattern Pattern, int Node)> others = [];
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
            others.Add((pattern, node));
        }
    }

    /// <summary>Adds the nodes that a name leads to. Returns how many patterns were tried, those without a look-up counted twice.</summary>
    public int Follow(ReadOnlySpan<char> name, List<int> nodes)
    {
        var tries = suffixes.Follow(name, nodes) + prefixes.Follow(name, nodes);
        foreach (var (pattern, node) in others)
        {
            if (pattern.IsMatch(name))
            {
                nodes.Add(node);
            }
        }

        return tries + (2 * others.Count);
    }
}
