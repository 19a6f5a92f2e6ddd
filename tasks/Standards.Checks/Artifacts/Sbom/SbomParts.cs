namespace Standards.Checks.Artifacts.Sbom;

/// <summary>Components and edges while they are collected, each once and in ordinal order.</summary>
internal sealed class SbomParts
{
    private readonly SortedDictionary<string, SbomComponent> _components = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> _edges = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roots = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, SbomComponent> Components => _components;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Dependencies =>
        _edges.ToDictionary(e => e.Key, IReadOnlyList<string> (e) => [.. e.Value], StringComparer.Ordinal);

    /// <param name="component">What is added, or merged with what is there.</param>
    /// <param name="isRoot">Whether the project speaks for itself: it knows its version better than who references it.</param>
    public void Add(SbomComponent component, bool isRoot)
    {
        if (!_components.TryGetValue(component.Reference, out var known))
        {
            _components.Add(component.Reference, component);
            _edges.Add(component.Reference, new SortedSet<string>(StringComparer.Ordinal));
        }
        else
        {
            _components[component.Reference] = isRoot && !_roots.Contains(component.Reference) ? component.Merge(known) : known.Merge(component);
        }

        if (isRoot)
        {
            _roots.Add(component.Reference);
        }
    }

    public void Connect(string from, string to)
    {
        if (!_edges.TryGetValue(from, out var targets))
        {
            targets = new SortedSet<string>(StringComparer.Ordinal);
            _edges.Add(from, targets);
        }

        targets.Add(to);
    }
}
