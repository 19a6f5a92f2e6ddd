using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Foundation.Collections;

/// <summary>The order of names that wait for each other, and the circle in which none can be first. Linear in names and edges.</summary>
internal sealed class Circles
{
    private readonly List<string> _order = [];
    private readonly HashSet<string> _waiting;

    /// <summary>Orders the names; each edge is one of them.</summary>
    public Circles(IReadOnlyList<string> names, Func<string, IReadOnlyList<string>> edges)
    {
        _waiting = new HashSet<string>(names, StringComparer.Ordinal);
        var open = names.ToDictionary(n => n, n => edges(n).Count, StringComparer.Ordinal);
        var dependents = names.SelectMany(n => edges(n).Select(e => (Edge: e, Name: n))).ToLookup(p => p.Edge, p => p.Name, StringComparer.Ordinal);
        var done = new Queue<string>(names.Where(n => open[n] == 0));
        while (done.TryDequeue(out var name))
        {
            _order.Add(name);
            _waiting.Remove(name);
            foreach (var dependent in dependents[name])
            {
                open[dependent]--;
                if (open[dependent] == 0)
                {
                    done.Enqueue(dependent);
                }
            }
        }

        First = FirstCircle(names, edges);
    }

    /// <summary>Those whose edges come all before them.</summary>
    public IReadOnlyList<string> Order => _order;

    /// <summary>The first circle, from the first of its names; empty for none.</summary>
    public IReadOnlyList<string> First { get; }

    /// <summary>Whether the name is part of a circle, or waits for one.</summary>
    public bool IsWaiting(string name) => _waiting.Contains(name);

    /// <summary>The circle as messages show it: <c>'a' → 'b' → 'a'</c>.</summary>
    public string Shown
    {
        get
        {
            const int shown = 6;
            var names = First.Take(shown).Select(ValueText.Quote);
            return string.Join(" → ", First.Count > shown ? [.. names, "…"] : [.. names, ValueText.Quote(First[0])]);
        }
    }

    private List<string> FirstCircle(IReadOnlyList<string> names, Func<string, IReadOnlyList<string>> edges)
    {
        List<string> walk = [];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var name = names.FirstOrDefault(_waiting.Contains);
        while (name is not null && seen.TryAdd(name, walk.Count))
        {
            walk.Add(name);
            name = edges(name).First(_waiting.Contains);
        }

        if (name is null)
        {
            return [];
        }

        var circle = walk[seen[name]..];
        var inCircle = circle.ToHashSet(StringComparer.Ordinal);
        var start = circle.IndexOf(names.First(inCircle.Contains));
        return [.. circle[start..], .. circle[..start]];
    }
}
