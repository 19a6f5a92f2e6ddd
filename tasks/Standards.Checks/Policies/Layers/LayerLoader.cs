using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies.Layers;

/// <summary>
/// Finds and parses the layers that <c>standards.yml</c> extends, recursively and depth first, so that a layer comes after everything
/// that it extends. A layer that is reached in two ways counts once, where it was reached first.
/// </summary>
/// <param name="root">Absolute path of the repository root.</param>
/// <param name="packageFolder">Absolute path of NuGet's package folder; empty when unknown.</param>
/// <param name="layerFiles">Reads the files that layers name beside layers.</param>
internal sealed class LayerLoader(string root, string packageFolder, ILayerFiles layerFiles)
{
    private const int MaxDepth = 8;
    private const int MaxLayers = 64;

    private readonly List<LayerSource> _open = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<PolicyLayer> _layers = [];

    /// <summary>General first, the repository's own last.</summary>
    public IReadOnlyList<PolicyLayer> Layers => _layers;

    /// <summary>What is wrong with the files and with <c>extends</c>.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Every file that was looked for, there or not: layers, and what they name beside layers.</summary>
    public List<PolicyFile> Files { get; } = [];

    /// <summary>Loads <c>standards.yml</c>, if there is one, and what it extends.</summary>
    public void Load()
    {
        var source = LayerSource.OfRepository(root, PolicyReader.FileName);
        Files.Add(PolicyFile.Of(source.FullPath));
        // A folder of that name is no policy and must not pass for the lack of one.
        if (Files[0].Size >= 0 || Directory.Exists(source.FullPath))
        {
            Visit(source);
        }
    }

    private void Visit(LayerSource source)
    {
        _seen.Add(source.FullPath);
        if (LayerParser.Read(source.File, source.SourceFile, Findings) is not { } layer)
        {
            return;
        }

        _open.Add(source);
        foreach (var (node, reference) in LayerReferences.Read(layer, Findings))
        {
            if (Resolve(layer.File, source, node, reference) is { } next)
            {
                Follow(layer.File, node, next);
            }
        }

        _open.RemoveAt(_open.Count - 1);
        layerFiles.Read(layer, source, Findings, Files);
        _layers.Add(layer);
    }

    private void Follow(LayerFile file, YamlScalar node, LayerSource next)
    {
        var cycle = _open.FindIndex(o => o.FullPath == next.FullPath);
        if (cycle >= 0)
        {
            var names = _open.Skip(cycle).Append(next).Select(o => o.Display);
            Findings.Add(file.Finding(
                RuleCatalog.PolicyLayersAcyclic,
                node,
                $"the layers form a cycle: {string.Join(" > ", names)}",
                "Remove one of these entries of 'extends'; the general layer extends nothing"));
        }
        else if (_seen.Contains(next.FullPath))
        {
            // Two layers may share a third one.
        }
        else if (_open.Count > MaxDepth || _seen.Count > MaxLayers)
        {
            var limit = _open.Count > MaxDepth ? $"layers extend each other more than {MaxDepth} deep" : $"the policy has more than {MaxLayers} layers";
            Findings.Add(file.Finding(RuleCatalog.PolicyValueTypes, node, limit, "Put the rules of several layers into one, and remove this entry"));
        }
        else
        {
            Visit(next);
        }
    }

    private LayerSource? Resolve(LayerFile file, LayerSource from, YamlScalar node, LayerReference reference)
    {
        if (reference.Package is { } package)
        {
            return ResolvePackage(file, from, node, package, reference.ContentHash);
        }

        var source = from.Beside(reference.Path);
        Files.Add(PolicyFile.Of(source.FullPath));
        if (LayerPath.FindProblem(source.Folder, reference.Path) is not { } problem)
        {
            return source;
        }

        Findings.Add(file.Finding(RuleCatalog.PolicyLayerExists, node, problem.Message, problem.Fix));
        return null;
    }

    private LayerSource? ResolvePackage(LayerFile file, LayerSource from, YamlScalar node, LayerPackage package, string hash)
    {
        if (packageFolder.Length == 0)
        {
            Findings.Add(file.Finding(
                RuleCatalog.PolicyLayerExists,
                node,
                $"NuGet's package folder is not known yet, so the package {package.Name} cannot be read",
                "Run 'dotnet restore' and build again"));
            return null;
        }

        var folder = Path.Combine(packageFolder, package.Folder);
        foreach (var path in (string[])[PolicyReader.FileName, "content/" + PolicyReader.FileName])
        {
            var source = LayerSource.OfPackage(folder, package, path, from.File.Entry ?? file.Origin(node));
            Files.Add(PolicyFile.Of(source.FullPath));
            if (Files[^1].Size >= 0)
            {
                Files.Add(PolicyFile.Of(Path.Combine(folder, PackageNote.FileName)));
                Findings.AddRange(LayerContentRule.Check(file, node, package, hash, PackageNote.Read(folder)));
                return source;
            }
        }

        var (message, fix) = (Directory.Exists(folder), from.File.IsRepository) switch
        {
            (true, _) => (
                $"the package {package.Name} has no file {PolicyReader.FileName} at its root or in content/",
                "Correct the id or the version, or pack the file"),
            (_, true) => ($"the package {package.Name} is not restored", "Run 'dotnet restore'; a package that it does not find has another id or version"),
            _ => (
                $"the package {package.Name} is not restored",
                $"Name it in 'extends' of {PolicyReader.FileName} too, in front of {from.File.Name}, and run 'dotnet restore'"),
        };
        // The user can do it, in whatever file the entry stands.
        Findings.Add(file.Finding(RuleCatalog.PolicyLayerExists, node, message, fix) with { Fix = fix });
        return null;
    }
}
