namespace Standards.Checks.Policies.Layers;

/// <summary>An entry of <c>extends</c>: a file below the folder of the layer that names it, or a package.</summary>
/// <param name="Path">Path with <c>/</c>; empty for a package.</param>
/// <param name="Package">The package; null for a file.</param>
internal sealed record LayerReference(string Path, LayerPackage? Package)
{
    private const string Scheme = "nuget:";

    /// <summary>The entry, or null when it is neither.</summary>
    public static LayerReference? TryParse(string text)
    {
        if (text.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return LayerPackage.TryParse(text[Scheme.Length..]) is { } package ? new LayerReference("", package) : null;
        }

        return RepositoryFolder.Normalise(text) is { Length: > 0 } path ? new LayerReference(path, null) : null;
    }
}
