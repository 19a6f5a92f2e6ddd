using Standards.Checks.Engine.Packages;

namespace Standards.Checks.Artifacts.Sbom;

/// <summary>Tells packages that are used while developing from those that are delivered.</summary>
public static class DevelopmentPackages
{
    /// <summary>The ids of which nothing is delivered, compared without case.</summary>
    /// <param name="libraries">The graph of one framework.</param>
    /// <param name="direct">What the project asks for there.</param>
    /// <param name="isApplication">
    /// An application delivers every file that its packages bring to the output, <c>PrivateAssets</c> or not; a library hands over what it does not keep
    /// private.
    /// </param>
    public static IReadOnlySet<string> In(IReadOnlyList<ResolvedLibrary> libraries, IReadOnlyList<DirectDependency> direct, bool isApplication)
    {
        var byId = new Dictionary<string, ResolvedLibrary>(StringComparer.OrdinalIgnoreCase);
        foreach (var library in libraries)
        {
            byId[library.Id] = library;
        }

        // A package without files of its own delivers those of the packages that it stands for.
        var dependents = libraries
            .SelectMany(l => l.Dependencies.Select(d => (Id: d, Dependent: l.Id)))
            .ToLookup(p => p.Id, p => p.Dependent, StringComparer.OrdinalIgnoreCase);
        var delivered = Reach(libraries.Where(l => l.IsProject || l.HasRuntimeAssets).Select(l => l.Id), id => dependents[id]);
        if (!isApplication)
        {
            var closed = direct.Where(d => d.IsPrivate).Select(d => d.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var needed = libraries.SelectMany(l => l.Dependencies).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var open = direct
                .Where(d => !d.IsPrivate)
                .Select(d => d.Id)
                .Concat(libraries.Where(l => l.IsProject || (!needed.Contains(l.Id) && !closed.Contains(l.Id))).Select(l => l.Id));
            delivered.IntersectWith(Reach(open, id => byId.TryGetValue(id, out var library) ? library.Dependencies : []));
        }

        var development = byId.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        development.ExceptWith(delivered);
        return development;
    }

    private static HashSet<string> Reach(IEnumerable<string> start, Func<string, IEnumerable<string>> next)
    {
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<string>(start);
        while (open.TryPop(out var id))
        {
            if (reached.Add(id))
            {
                foreach (var other in next(id))
                {
                    open.Push(other);
                }
            }
        }

        return reached;
    }
}
