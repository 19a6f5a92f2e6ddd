using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Policies.Layers;

/// <summary>The packages that the policy of a repository extends.</summary>
internal static class LayerPackages
{
    /// <summary>Those that <c>standards.yml</c> at the root names, in its order; none of what it says wrongly, which the build reports.</summary>
    /// <param name="root">Absolute path of the repository root.</param>
    public static IReadOnlyList<LayerPackage> Of(string root)
    {
        var file = new FileInfo(Path.Combine(root, PolicyReader.FileName));
        var layer = file.Exists ? LayerParser.Read(LayerFile.Of(PolicyReader.FileName), new SourceFile(root, PolicyReader.FileName, file.Length, 0), []) : null;
        return layer is null ? [] : [.. LayerReferences.Read(layer, []).Select(entry => entry.Reference.Package).OfType<LayerPackage>()];
    }
}
