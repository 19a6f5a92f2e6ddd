namespace Standards.Checks.Models.Ownership;

/// <summary>Nodes by the text that a name ends or begins with: one look-up for each length that occurs.</summary>
internal sealed class AffixTable(bool isSuffix)
{
    private readonly Dictionary<string, List<int>> _nodes = new(StringComparer.Ordinal);
    private readonly List<int> _lengths = [];

    public void Add(string text, int node)
    {
        if (!_nodes.TryGetValue(text, out var same))
        {
            _nodes.Add(text, same = []);
            var at = _lengths.BinarySearch(text.Length);
            if (at < 0)
            {
                _lengths.Insert(~at, text.Length);
            }
        }

        same.Add(node);
    }

    /// <summary>Adds the nodes that a name leads to. Returns the number of look-ups.</summary>
    public int Follow(ReadOnlySpan<char> name, List<int> found)
    {
        var tries = 0;
        var lookup = _nodes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in _lengths)
        {
            if (length > name.Length)
            {
                break;
            }

            tries++;
            if (lookup.TryGetValue(isSuffix ? name[^length..] : name[..length], out var same))
            {
                found.AddRange(same);
            }
        }

        return tries;
    }
}
