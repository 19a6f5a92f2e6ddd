using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies.Layers;

namespace Standards.Checks.Policies;

/// <summary>
/// Reads <c>standards.yml</c>. Whatever is wrong with it becomes a finding (STD0003 to STD0006, STD0009) at its line and column,
/// and the default stands in its place: a broken policy never switches a rule off.
/// </summary>
internal sealed class PolicyReader(PolicyParts parts)
{
    /// <summary>Name of the file at the repository root, and of the file that a package carries.</summary>
    public const string FileName = "standards.yml";

    /// <summary>The policy of a file alone, without the layers that it extends; <paramref name="file"/> is null when there is none.</summary>
    public (Policy Policy, IReadOnlyList<Finding> Findings) Read(SourceFile? file)
    {
        var findings = new List<Finding>();
        return Read(file is null ? null : LayerParser.Read(LayerFile.Of(file.Path), file, findings), findings);
    }

    /// <summary>The policy that a text says; <paramref name="path"/> is the path that findings name.</summary>
    public (Policy Policy, IReadOnlyList<Finding> Findings) Read(string text, string path)
    {
        var findings = new List<Finding>();
        return Read(LayerParser.Parse(LayerFile.Of(path), text, findings), findings);
    }

    /// <summary>The policy of a repository with its layers, and every file that was looked for.</summary>
    /// <param name="root">Absolute path of the repository root.</param>
    /// <param name="packageFolder">Absolute path of NuGet's package folder; empty when unknown.</param>
    public (Policy Policy, IReadOnlyList<Finding> Findings, IReadOnlyList<PolicyFile> Files) Load(string root, string packageFolder)
    {
        var layerFiles = parts.NewLayerFiles();
        var loader = new LayerLoader(root, packageFolder, layerFiles);
        loader.Load();
        var (policy, findings) = Read(loader.Layers, loader.Findings);
        return (layerFiles.AddTo(policy), findings, loader.Files);
    }

    private (Policy Policy, IReadOnlyList<Finding> Findings) Read(PolicyLayer? layer, List<Finding> findings)
    {
        if (layer is not null)
        {
            _ = LayerReferences.Read(layer, findings);
        }

        return Read(layer is null ? [] : (IReadOnlyList<PolicyLayer>)[layer], findings);
    }

    // Layers come general first.
    private (Policy Policy, IReadOnlyList<Finding> Findings) Read(IReadOnlyList<PolicyLayer> layers, List<Finding> findings)
    {
        var policy = layers.Count == 0 ? Policy.Default : LayerPolicy.Of(layers, parts, findings);
        return (policy, [.. findings.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)]);
    }
}
