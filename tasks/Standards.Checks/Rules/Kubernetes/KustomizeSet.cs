using Standards.Checks.Foundation.Files;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>The kustomizations of a repository: which of them takes a file, itself or by way of another.</summary>
internal sealed class KustomizeSet
{
    // Folders that take each other in circles, which kustomize refuses, end here too.
    private const int MaxSteps = 2_000_000;

    private readonly Dictionary<string, Kustomization> _byFolder;
    private readonly Dictionary<string, List<Kustomization>> _takers = new(StringComparer.Ordinal);
    private readonly Dictionary<Kustomization, IReadOnlyList<KustomizePatch>> _patches = new(ReferenceEqualityComparer.Instance);
    private readonly RepositorySnapshot _snapshot;

    public KustomizeSet(IEnumerable<SourceFile> files, RepositorySnapshot snapshot)
    {
        _snapshot = snapshot;
        _byFolder = files
            .Select(Kustomization.TryRead)
            .OfType<Kustomization>()
            .DistinctBy(k => k.File.Directory, StringComparer.Ordinal)
            .ToDictionary(k => k.File.Directory, StringComparer.Ordinal);
        PatchFiles = _byFolder.Values.SelectMany(k => k.PatchFiles).ToHashSet(StringComparer.Ordinal);
        var resources = new Dictionary<Kustomization, string[]>(ReferenceEqualityComparer.Instance);
        foreach (var kustomization in _byFolder.Values)
        {
            resources[kustomization] = [.. kustomization.Resources];
        }

        var left = MaxSteps;
        foreach (var kustomization in _byFolder.Values)
        {
            Follow(kustomization, resources, ref left);
        }
    }

    /// <summary>Paths of files that are patches and no objects.</summary>
    public IReadOnlySet<string> PatchFiles { get; }

    /// <summary>Everything that changes the objects of a file on their way to a cluster.</summary>
    public IReadOnlyList<Kustomization> Of(SourceFile file) => _takers.GetValueOrDefault(file.Path) ?? [];

    /// <summary>The patches of an object.</summary>
    public IEnumerable<KustomizePatch> PatchesOf(Manifest manifest) => Of(manifest.File).SelectMany(Patches).Where(patch => patch.IsOf(manifest));

    private void Follow(Kustomization kustomization, Dictionary<Kustomization, string[]> resources, ref int left)
    {
        var open = new Stack<Kustomization>([kustomization]);
        var seen = new HashSet<Kustomization>(ReferenceEqualityComparer.Instance) { kustomization };
        while (open.TryPop(out var current) && left > 0)
        {
            left -= resources[current].Length + 1;
            foreach (var path in resources[current])
            {
                if (!_byFolder.TryGetValue(path, out var next))
                {
                    Take(path, kustomization);
                }
                else if (seen.Add(next))
                {
                    open.Push(next);
                }
            }
        }
    }

    private void Take(string path, Kustomization kustomization)
    {
        _ = _takers.TryAdd(path, []);
        _takers[path].AddRange(WithComponents(kustomization).Where(k => !_takers[path].Contains(k)));
    }

    private IEnumerable<Kustomization> WithComponents(Kustomization kustomization) =>
        new[] { kustomization }.Concat(kustomization.Components.Select(path => _byFolder.GetValueOrDefault(path)).OfType<Kustomization>());

    private IReadOnlyList<KustomizePatch> Patches(Kustomization kustomization)
    {
        if (!_patches.TryGetValue(kustomization, out var list))
        {
            _patches[kustomization] = list = [.. KustomizePatch.Of(kustomization, _snapshot)];
        }

        return list;
    }
}
