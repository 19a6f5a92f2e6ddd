namespace Standards.Checks.Models.Ownership;

/// <summary>
/// Patterns with text in their middle (<c>*Order*.cs</c>), each under three letters that every name it matches must have. Of its
/// letters those are taken that the fewest patterns before it stand under. Patterns without three letters in a row are always tried.
/// </summary>
internal sealed class GramTable
{
    private const int Length = 3;

    private readonly Dictionary<long, List<(SegmentPattern Pattern, int Node)>> _byGram = [];
    private readonly List<(SegmentPattern Pattern, int Node)> _others = [];

    public void Add(SegmentPattern pattern, int node)
    {
        var bucket = _others;
        var best = (Count: int.MaxValue, Key: 0L);
        foreach (var text in pattern.Literals)
        {
            for (var i = 0; i + Length <= text.Length; i++)
            {
                var key = Key(text.AsSpan(i));
                var count = _byGram.TryGetValue(key, out var same) ? same.Count : 0;
                best = count < best.Count ? (count, key) : best;
            }
        }

        if (best.Count < int.MaxValue && !_byGram.TryGetValue(best.Key, out bucket!))
        {
            _byGram.Add(best.Key, bucket = []);
        }

        bucket.Add((pattern, node));
    }

    /// <summary>Adds the nodes that a name leads to. Returns how many patterns and places were tried.</summary>
    public int Follow(ReadOnlySpan<char> name, List<int> found)
    {
        var tries = Try(_others, name, found);
        if (_byGram.Count == 0)
        {
            return tries;
        }

        for (var i = 0; i + Length <= name.Length; i++)
        {
            tries++;
            // Letters that stood in the name before have been looked up.
            if (_byGram.TryGetValue(Key(name[i..]), out var bucket) && name.IndexOf(name.Slice(i, Length)) == i)
            {
                tries += Try(bucket, name, found);
            }
        }

        return tries;
    }

    private static int Try(List<(SegmentPattern Pattern, int Node)> patterns, ReadOnlySpan<char> name, List<int> found)
    {
        foreach (var (pattern, node) in patterns)
        {
            if (pattern.IsMatch(name))
            {
                found.Add(node);
            }
        }

        // A comparison costs more than a look-up.
        return 2 * patterns.Count;
    }

    private static long Key(ReadOnlySpan<char> text) => ((long)text[0] << 32) | ((long)text[1] << 16) | text[2];
}
