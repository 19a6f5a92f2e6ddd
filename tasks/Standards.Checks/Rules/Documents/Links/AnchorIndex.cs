namespace Standards.Checks.Rules.Documents.Links;

/// <summary>The anchors of all documents that were read.</summary>
internal sealed class AnchorIndex
{
    private readonly Dictionary<string, (IReadOnlyList<string> Names, HashSet<string>? Set)> _anchors = new(StringComparer.Ordinal);

    public void Add(string path, IReadOnlyList<string> names) => _anchors[path] = (names, null);

    /// <summary>The anchors of a document in their order, or null when they are not known.</summary>
    public IReadOnlyList<string>? Of(string path) => _anchors.TryGetValue(path, out var entry) ? entry.Names : null;

    /// <summary>Whether a document has an anchor (normalised); true when its anchors are not known.</summary>
    public bool Has(string path, string anchor)
    {
        if (!_anchors.TryGetValue(path, out var entry))
        {
            return true;
        }

        // Most documents are asked for one or two of their anchors, or for none.
        entry.Set ??= entry.Names.ToHashSet(StringComparer.Ordinal);
        _anchors[path] = entry;
        return entry.Set.Contains(anchor);
    }
}
