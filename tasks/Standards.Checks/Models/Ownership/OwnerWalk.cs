namespace Standards.Checks.Models.Ownership;

/// <summary>
/// Walks along paths through a <see cref="PatternIndex"/>. Paths in ordinal order share the work of their common folders: what a
/// folder's name decided is kept on a stack.
/// </summary>
/// <param name="index">The patterns.</param>
/// <param name="sections">How many sections the patterns have.</param>
/// <param name="firstPaths">By rule the number of the first path that it matches, or -1; filled when given.</param>
internal sealed class OwnerWalk(PatternIndex index, int sections, int[]? firstPaths = null)
{
    private readonly List<int> _found = [];
    private readonly List<int> _next = [];
    private readonly HashSet<int> _loops = [];
    private readonly List<Level> _levels = [];
    private string _previous = "";

    /// <summary>Steps so far, to bound what hostile patterns cost: edges tried, targets applied, numbers copied.</summary>
    public long Work { get; private set; }

    /// <summary>
    /// The winning rank of each section for a path, or -1. The array is shared between paths and may not be changed.
    /// </summary>
    /// <param name="path">Repository-relative, with <c>/</c>.</param>
    /// <param name="number">Its number.</param>
    public int[] Ranks(string path, int number)
    {
        var common = path.AsSpan().CommonPrefixLength(_previous);
        _previous = path;
        while (_levels is [.., var top] && top.Start > common)
        {
            _levels.RemoveAt(_levels.Count - 1);
        }

        if (_levels.Count == 0)
        {
            _levels.Add(AtRoot(number));
        }

        var start = _levels[^1].Start;
        for (int length; (length = path.AsSpan(start).IndexOf('/')) >= 0; start += length + 1)
        {
            _levels.Add(Enter(_levels[^1], path.AsSpan(start, length), start + length + 1, number));
        }

        return AtFile(_levels[^1], path.AsSpan(start), number);
    }

    private Level AtRoot(int number)
    {
        var ranks = new Ranking(Enumerable.Repeat(-1, sections).ToArray());
        Apply(index[PatternIndex.Root].Below, ref ranks, number);
        _next.Clear();
        _loops.Clear();
        Activate(PatternIndex.Root);
        return new Level(0, [.. _next], ranks.Values);
    }

    private Level Enter(Level level, ReadOnlySpan<char> name, int start, int number)
    {
        Follow(level, name);
        var ranks = new Ranking(level.Ranks);
        _next.Clear();
        _loops.Clear();
        foreach (var node in _found)
        {
            Apply(index[node].Name, ref ranks, number);
            Apply(index[node].Below, ref ranks, number);
            Activate(node);
        }

        foreach (var node in level.Active)
        {
            if (index[node].IsLoop)
            {
                Activate(node);
            }
        }

        return new Level(start, [.. _next], ranks.Values);
    }

    private int[] AtFile(Level level, ReadOnlySpan<char> name, int number)
    {
        Follow(level, name);
        var ranks = new Ranking(level.Ranks);
        foreach (var node in _found)
        {
            Apply(index[node].Name, ref ranks, number);
            Apply(index[node].File, ref ranks, number);
        }

        return ranks.Values;
    }

    private void Follow(Level level, ReadOnlySpan<char> name)
    {
        _found.Clear();
        var number = index.NameOf(name);
        foreach (var node in level.Active)
        {
            Work += index.Follow(node, name, number, _found);
        }
    }

    // Only '**' can be reached in two ways at once: from above, and by staying where it is.
    private void Activate(int node)
    {
        if (index[node].IsLoop && !_loops.Add(node))
        {
            return;
        }

        if (index[node].HasEdges)
        {
            _next.Add(node);
        }

        if (index[node].Globstar is var globstar and >= 0)
        {
            Activate(globstar);
        }
    }

    private void Apply(int target, ref Ranking ranks, int number)
    {
        for (; target >= 0; target = index.TargetAt(target).Next)
        {
            var (section, rank, _) = index.TargetAt(target);
            Work += 1 + ranks.Raise(section, rank);
            if (firstPaths is not null && firstPaths[RuleRank.Rule(rank)] < 0)
            {
                firstPaths[RuleRank.Rule(rank)] = number;
            }
        }
    }

    /// <summary>A folder that the current path is in.</summary>
    /// <param name="Start">Where the names in it begin in the path.</param>
    /// <param name="Active">The nodes that these names are compared with.</param>
    /// <param name="Ranks">What rules that take the whole folder decided.</param>
    private sealed record Level(int Start, int[] Active, int[] Ranks);

    // Copied only when something changes: most paths have the ranks of their folder.
    private struct Ranking(int[] values)
    {
        private bool _isOwn;

        public int[] Values { get; private set; } = values;

        public int Raise(int section, int rank)
        {
            if (rank <= Values[section])
            {
                return 0;
            }

            var copied = _isOwn ? 0 : Values.Length;
            Values = _isOwn ? Values : [.. Values];
            _isOwn = true;
            Values[section] = rank;
            return copied;
        }
    }
}
