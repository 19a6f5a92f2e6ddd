using System.Runtime.InteropServices;

namespace Standards.Checks.Models.Ownership;

/// <summary>
/// All patterns of a file as one trie over their segments, so that a path is compared with the few patterns that begin like it, not with
/// all of them. A node is a number; edges are looked up by node and number of the segment's text.
/// </summary>
internal sealed class PatternIndex
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, int Name), int> _literals = [];
    private readonly Dictionary<int, WildcardEdges> _wildcards = [];
    private readonly List<Node> _nodes = [new Node(isLoop: false)];
    private readonly List<Target> _targets = [];
    private readonly Dictionary<(int Node, PatternReach Reach, int Section, bool IsExclusion), int> _byKey = [];

    /// <summary>The node of the repository's root.</summary>
    public static int Root => 0;

    /// <summary>Adds a pattern. A later one that takes exactly the same replaces it; the rank that was replaced is returned, else -1.</summary>
    /// <param name="pattern">What to add.</param>
    /// <param name="section">Number of the section.</param>
    /// <param name="rank">See <see cref="RuleRank"/>.</param>
    public int Add(CodeownersPattern pattern, int section, int rank)
    {
        var node = Root;
        foreach (var segment in pattern.Segments)
        {
            node = Step(node, segment);
        }

        ref var data = ref CollectionsMarshal.AsSpan(_nodes)[node];
        ref var first = ref data.Name;
        first = ref pattern.Reach == PatternReach.Below ? ref data.Below : ref first;
        first = ref pattern.Reach == PatternReach.File ? ref data.File : ref first;
        var key = (node, pattern.Reach, section, RuleRank.IsExclusion(rank));
        if (_byKey.TryGetValue(key, out var known))
        {
            var replaced = _targets[known].Rank;
            _targets[known] = _targets[known] with { Rank = rank };
            return replaced;
        }

        _byKey.Add(key, _targets.Count);
        _targets.Add(new Target(section, rank, first));
        first = _targets.Count - 1;
        return -1;
    }

    public Node this[int node] => _nodes[node];

    /// <summary>The target at an index, which is that of a node or of another target.</summary>
    public Target TargetAt(int index) => _targets[index];

    /// <summary>The number of a name that occurs in a pattern, or -1.</summary>
    public int NameOf(ReadOnlySpan<char> name) => _names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var number) ? number : -1;

    /// <summary>Adds the nodes to which a name leads from a node. Returns how many edges were tried.</summary>
    public int Follow(int node, ReadOnlySpan<char> name, int number, List<int> found)
    {
        if (number >= 0 && _literals.TryGetValue((node, number), out var next))
        {
            found.Add(next);
        }

        if (_nodes[node].Any >= 0)
        {
            found.Add(_nodes[node].Any);
        }

        return 1 + (_nodes[node].HasWildcards ? _wildcards[node].Follow(name, found) : 0);
    }

    private int Step(int node, PatternSegment segment)
    {
        if (segment.IsGlobstar || segment.IsAny)
        {
            var known = segment.IsAny ? _nodes[node].Any : _nodes[node].Globstar;
            if (known >= 0)
            {
                return known;
            }

            var added = NewNode(segment.IsGlobstar);
            ref var data = ref CollectionsMarshal.AsSpan(_nodes)[node];
            ref var edge = ref data.Globstar;
            edge = ref segment.IsAny ? ref data.Any : ref edge;
            edge = added;
            return added;
        }

        return segment.Wildcard is { } wildcard ? StepWildcard(node, segment.Raw, wildcard) : StepLiteral(node, segment.Literal);
    }

    private int StepLiteral(int node, string literal)
    {
        if (!_names.TryGetValue(literal, out var name))
        {
            _names.Add(literal, name = _names.Count);
        }

        if (!_literals.TryGetValue((node, name), out var next))
        {
            _literals.Add((node, name), next = NewNode(isLoop: false));
        }

        CollectionsMarshal.AsSpan(_nodes)[node].HasLiterals = true;
        return next;
    }

    private int StepWildcard(int node, string raw, SegmentPattern wildcard)
    {
        if (!_wildcards.TryGetValue(node, out var edges))
        {
            _wildcards.Add(node, edges = new WildcardEdges());
        }

        CollectionsMarshal.AsSpan(_nodes)[node].HasWildcards = true;
        if (edges.Find(raw) is { } known)
        {
            return known;
        }

        var next = NewNode(isLoop: false);
        edges.Add(raw, wildcard, next);
        return next;
    }

    private int NewNode(bool isLoop)
    {
        _nodes.Add(new Node(isLoop));
        return _nodes.Count - 1;
    }

    /// <summary>A node; -1 where there is nothing.</summary>
    internal struct Node(bool isLoop)
    {
        public readonly bool IsLoop = isLoop;
        public int Any = -1;
        public int Globstar = -1;
        public int Name = -1;
        public int File = -1;
        public int Below = -1;
        public bool HasLiterals;
        public bool HasWildcards;

        /// <summary>Whether a name can lead on from here.</summary>
        public readonly bool HasEdges => HasLiterals || HasWildcards || Any >= 0;
    }

    /// <summary>A rule whose pattern ends at a node; the rules of other sections follow.</summary>
    internal readonly record struct Target(int Section, int Rank, int Next);
}
