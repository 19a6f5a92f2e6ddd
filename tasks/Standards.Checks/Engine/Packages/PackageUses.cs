namespace Standards.Checks.Engine.Packages;

/// <summary>
/// Which packages of a graph go to the output. What is private to the project (<c>PrivateAssets="all"</c>) is not published, and
/// neither is what only it brings; what has nothing for run time is used by the build alone.
/// </summary>
public static class PackageUses
{
    /// <summary>The packages of all target frameworks and runtime identifiers, each version once, by id and version.</summary>
    public static IReadOnlyList<PackageUse> Of(AssetsFile assets)
    {
        var uses = new SortedDictionary<string, PackageUse>(StringComparer.OrdinalIgnoreCase);
        foreach (var target in assets.Targets)
        {
            foreach (var use in Of(target, assets))
            {
                var key = AssetsFile.LibraryKey(use.Library.Id, use.Library.Version);
                uses[key] = uses.TryGetValue(key, out var known) ? Merge(known, use) : use;
            }
        }

        return [.. uses.Values];
    }

    private static PackageUse Merge(PackageUse one, PackageUse other) => one with
    {
        IsShipped = one.IsShipped || other.IsShipped,
        IsShippedByProject = one.IsShippedByProject || other.IsShippedByProject,
        IsOwn = one.IsOwn || other.IsOwn,
        // The shorter way says more, and the one to the output more than one to the build.
        Chain = (other.IsShipped && !one.IsShipped) || (other.IsShipped == one.IsShipped && other.Chain.Count < one.Chain.Count) ? other.Chain : one.Chain,
    };

    private static IEnumerable<PackageUse> Of(AssetsTarget target, AssetsFile assets)
    {
        var libraries = new Dictionary<string, ResolvedLibrary>(StringComparer.OrdinalIgnoreCase);
        foreach (var library in target.Libraries)
        {
            libraries.TryAdd(library.Id, library);
        }

        var direct = Frameworks(target, assets).SelectMany(f => f.Dependencies).OrderBy(d => d.Id, StringComparer.OrdinalIgnoreCase).ToList();
        var shipped = Reach(libraries, direct.Where(d => !d.IsPrivate).Select(d => d.Id));
        var built = Reach(libraries, direct.Where(d => d.IsPrivate).Select(d => d.Id));
        var byProject = Reach(libraries, target.Libraries.Where(l => l.IsProject).Select(l => l.Id));
        foreach (var library in target.Libraries.Where(l => !l.IsProject))
        {
            var isReached = shipped.ContainsKey(library.Id) || built.ContainsKey(library.Id) || byProject.ContainsKey(library.Id);
            if (assets.Libraries.TryGetValue(AssetsFile.LibraryKey(library.Id, library.Version), out var found))
            {
                yield return new PackageUse(
                    found,
                    // What nothing is known to bring is not taken for harmless.
                    library.HasRuntimeAssets && (shipped.ContainsKey(library.Id) || !isReached),
                    library.HasRuntimeAssets && byProject.ContainsKey(library.Id),
                    shipped.ContainsKey(library.Id) || built.ContainsKey(library.Id) || !isReached,
                    Chain(library.Id, libraries, shipped.ContainsKey(library.Id) ? shipped : built));
            }
        }
    }

    // Files of older SDKs name targets in the long form; of one framework it is clear which is meant, of several all are taken.
    private static IReadOnlyList<AssetsFramework> Frameworks(AssetsTarget target, AssetsFile assets)
    {
        var named = assets.Project.Frameworks.Where(f => f.Alias.Equals(target.Framework, StringComparison.OrdinalIgnoreCase)).ToList();
        return named.Count > 0 ? named : assets.Project.Frameworks;
    }

    // What can be reached, each with what it was reached from first; breadth first, so that the ways are the shortest.
    private static Dictionary<string, string> Reach(Dictionary<string, ResolvedLibrary> libraries, IEnumerable<string> roots)
    {
        var parents = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var queue = new Queue<string>();
        foreach (var root in roots.Where(libraries.ContainsKey))
        {
            if (parents.TryAdd(root, ""))
            {
                queue.Enqueue(root);
            }
        }

        while (queue.TryDequeue(out var id))
        {
            foreach (var dependency in libraries[id].Dependencies.Order(StringComparer.OrdinalIgnoreCase))
            {
                if (libraries.ContainsKey(dependency) && parents.TryAdd(dependency, id))
                {
                    queue.Enqueue(dependency);
                }
            }
        }

        return parents;
    }

    private static List<string> Chain(string id, Dictionary<string, ResolvedLibrary> libraries, Dictionary<string, string> parents)
    {
        var chain = new List<string>();
        for (var parent = parents.GetValueOrDefault(id, ""); parent.Length > 0; parent = parents[parent])
        {
            chain.Insert(0, $"{libraries[parent].Id} {libraries[parent].Version}");
        }

        return chain;
    }
}
