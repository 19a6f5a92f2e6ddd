namespace Standards.Checks.Models.Ownership;

/// <summary>
/// The edges of one node whose segment has wildcards. <c>*.cs</c> and <c>Orders.*</c>, which are nearly all of them, are looked up by
/// the end or the beginning of a name, the others by three of their letters.
/// </summary>
internal sealed class WildcardEdges
{
    private readonly Dictionary<string, int> _byText = new(StringComparer.Ordinal);
    private readonly GramTable _others = new();
    private readonly AffixTable _suffixes = new(isSuffix: true);
    private readonly AffixTable _prefixes = new(isSuffix: false);

    /// <summary>The node behind a segment of this text, or null.</summary>
    public int? Find(string text) => _byText.TryGetValue(text, out var node) ? node : null;

    public void Add(string text, SegmentPattern pattern, int node)
    {
        _byText.Add(text, node);
        if (pattern.Suffix is { } suffix)
        {
            _suffixes.Add(suffix, node);
        }
        else if (pattern.Prefix is { } prefix)
        {
            _prefixes.Add(prefix, node);
        }
        else
        {
            _others.Add(pattern, node);
        }
    }

    /// <summary>Adds the nodes that a name leads to. Returns how many patterns were tried.</summary>
    public int Follow(ReadOnlySpan<char> name, List<int> nodes) =>
        _suffixes.Follow(name, nodes) + _prefixes.Follow(name, nodes) + _others.Follow(name, nodes);
}
