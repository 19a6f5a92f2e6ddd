namespace Standards.Checks.Policies.Layers;

/// <summary>
/// The keys that a layer may name mandatory, and which of two values is the weaker one. A key whose values have no order is weakened by
/// any change.
/// </summary>
internal sealed class LayerKeys
{
    private readonly SortedDictionary<string, LayerKey> _known = new(StringComparer.Ordinal)
    {
        ["profile"] = new("lowered", (upper, lower) => lower.Profile < upper.Profile),
        ["tier"] = new("lowered", (upper, lower) => lower.Tier < upper.Tier),
    };

    private readonly Dictionary<string, OpenMap> _openMaps;

    /// <param name="parts">The parts of the policy.</param>
    public LayerKeys(IReadOnlyList<PolicyPart> parts)
    {
        foreach (var (name, key) in parts.SelectMany(part => part.Keys))
        {
            _known.Add(name, key);
        }

        _openMaps = parts.SelectMany(part => part.OpenMaps).ToDictionary(map => map.Path, StringComparer.Ordinal);
        var maps = _known.Keys.SelectMany(Around).Concat(_openMaps.Keys.Except(_known.Keys, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal);
        Names = [.. _known.Where(key => key.Value.IsListed).Select(key => key.Key), .. maps.Order(StringComparer.Ordinal)];
    }

    /// <summary>All names, for messages: keys, then maps that stand for all of their keys.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Names of the keys that files of a repository may only tighten.</summary>
    public IEnumerable<string> Held => _known.Where(key => key.Value.IsHeld).Select(key => key.Key);

    /// <summary>Whether files of a repository may only tighten a value.</summary>
    public bool IsHeld(PolicyValue value) => _known.GetValueOrDefault(value.Path) is { IsHeld: true };

    /// <summary>Whether a name stands for a key or for a map of keys.</summary>
    public bool IsKey(string name) =>
        _known.ContainsKey(name)
        || Names.Contains(name, StringComparer.Ordinal)
        || _openMaps.Values.Any(map => map.HasNames && name.StartsWith(map.Path + ".", StringComparison.Ordinal));

    /// <summary>The names that make a key mandatory when a layer gives one of them: its own and those of the maps around it.</summary>
    public IEnumerable<string> Guards(PolicyValue value)
    {
        yield return value.Path;
        for (var name = value.Section; name.Length > 0; name = Outer(name))
        {
            yield return name;
        }

        if (_openMaps.GetValueOrDefault(value.Section)?.Guard is { Length: > 0 } guard)
        {
            yield return guard;
        }
    }

    /// <summary>How a value of the lower policy weakens the upper one (<c>lowered</c>, <c>raised</c>, <c>changed</c>); null when it does not.</summary>
    public string? Weakening(PolicyValue value, Policy upper, Policy lower)
    {
        var key = _openMaps.TryGetValue(value.Section, out var map) ? map.OrderOf(value.Key.Value) : _known.GetValueOrDefault(value.Path);
        return key is not null && key.IsWeaker(upper, lower) ? key.Verb : null;
    }

    private static IEnumerable<string> Around(string name)
    {
        for (var outer = Outer(name); outer.Length > 0; outer = Outer(outer))
        {
            yield return outer;
        }
    }

    private static string Outer(string name) => name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : "";
}
