using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>Follows <c>$ref</c> between the files of a repository: nothing is fetched, nothing outside is opened, circles end.</summary>
/// <param name="pages">The files.</param>
internal sealed class References(ContractPages pages)
{
    // More hops than any contract has; each is a lookup.
    private const int MaxHops = 40;

    // Below this, looking at all entries costs less than an index of them.
    private const int IndexFrom = 24;

    private readonly Dictionary<(string File, string Reference), ReferenceTarget> _targets = [];
    private readonly Dictionary<YamlMapping, Dictionary<string, KeyValuePair<YamlScalar, YamlNode>>> _indexes = new(ReferenceEqualityComparer.Instance);
    private int _depth;

    /// <summary>The text of <c>$ref</c> where a value is a reference; else null.</summary>
    public static YamlScalar? Of(PlacedNode place)
    {
        // A map of many is none: only a schema has anything of note beside its reference.
        if (place.Node is not YamlMapping { Entries: { Count: < IndexFrom } entries })
        {
            return null;
        }

        foreach (var entry in entries)
        {
            if (entry is { Key.Value: "$ref", Value: YamlScalar { IsNull: false } text })
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The value itself, or what it refers to through any number of references; absent where that is nothing.</summary>
    public PlacedNode Resolve(PlacedNode place)
    {
        for (var hop = 0; hop < MaxHops; hop++)
        {
            if (Of(place) is not { } reference)
            {
                return place;
            }

            place = Step(place.File, reference.Value).Place;
        }

        return place with { Node = null };
    }

    /// <summary>What one reference leads to: the value at its end may be a reference again, but not one in a circle.</summary>
    /// <param name="file">The file that holds it.</param>
    /// <param name="reference">As written.</param>
    public ReferenceTarget Target(string file, string reference)
    {
        var target = Step(file, reference);
        return target.State == ReferenceState.Found && Of(target.Place) is not null && IsEndless(target.Place)
            ? Failed(ReferenceState.Circle, target.File)
            : target;
    }

    private bool IsEndless(PlacedNode place)
    {
        for (var hop = 0; hop < MaxHops; hop++)
        {
            if (Of(place) is not { } reference)
            {
                return false;
            }

            var target = Step(place.File, reference.Value);
            if (target.State == ReferenceState.Circle)
            {
                return true;
            }

            place = target.Place;
        }

        return true;
    }

    private ReferenceTarget Step(string file, string reference)
    {
        if (_targets.TryGetValue((file, reference), out var known))
        {
            return known;
        }

        if (_depth == MaxHops)
        {
            return Failed(ReferenceState.Circle, file);
        }

        // Until it is known, a way that comes back here is a circle.
        _targets[(file, reference)] = Failed(ReferenceState.Circle, file);
        _depth++;
        var target = Find(file, reference);
        _depth--;
        return _targets[(file, reference)] = target;
    }

    private ReferenceTarget Find(string file, string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var (address, fragment) = hash < 0 ? (reference, "") : (reference[..hash], reference[(hash + 1)..]);
        if (address.Contains(':', StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal))
        {
            return Failed(ReferenceState.Remote, file);
        }

        if (address.Length > 0)
        {
            if (JsonPointer.Path(file, address) is not { } path)
            {
                return Failed(ReferenceState.Outside, file);
            }

            file = path;
        }

        if (pages.Root(file) is not { } root)
        {
            return Failed(ReferenceState.NoFile, file);
        }

        return fragment.Length > 0 && fragment[0] != '/' ? Failed(ReferenceState.Name, file) : Walk(new PlacedNode(file, root), JsonPointer.Tokens(fragment));
    }

    // The way may lead through references: '#/paths/~1orders/get' of a path that stands in a file of its own.
    private ReferenceTarget Walk(PlacedNode place, IReadOnlyList<string> tokens)
    {
        var first = place.File;
        foreach (var token in tokens)
        {
            var next = Below(place, token);
            if (next.Node is null && Of(place) is not null)
            {
                next = Below(Resolve(place), token);
            }

            if (next.Node is null)
            {
                return Failed(ReferenceState.NoTarget, first);
            }

            place = next;
        }

        return new ReferenceTarget(ReferenceState.Found, place, first);
    }

    private PlacedNode Below(PlacedNode place, string token)
    {
        if (place.Node is not YamlMapping { Entries.Count: >= IndexFrom } map)
        {
            return JsonPointer.Step(place, token);
        }

        if (!_indexes.TryGetValue(map, out var index))
        {
            index = new(StringComparer.Ordinal);
            foreach (var entry in map.Entries)
            {
                index.TryAdd(entry.Key.Value, entry);
            }

            _indexes.Add(map, index);
        }

        return index.TryGetValue(token, out var found)
            ? new PlacedNode(place.File, NodePath.Of(place.Way, token), found.Value, found.Key)
            : place with { Node = null, KeyNode = null };
    }

    private static ReferenceTarget Failed(ReferenceState state, string file) => new(state, new PlacedNode(file, null), file);
}
