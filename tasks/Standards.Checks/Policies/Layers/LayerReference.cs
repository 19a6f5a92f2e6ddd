namespace Standards.Checks.Policies.Layers;

/// <summary>An entry of <c>extends</c>: a file below the folder of the layer that names it, or a package.</summary>
/// <param name="Path">Path with <c>/</c>; empty for a package.</param>
/// <param name="Package">The package; null for a file.</param>
internal sealed record LayerReference(string Path, LayerPackage? Package)
{
    private const string Scheme = "nuget:";
    private const string HashScheme = "sha512-";
    private const int HashBytes = 64;

    /// <summary>SHA-512 of the package's content as lock files write it, in base64; empty where the entry names none.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>The entry, or null when it is neither.</summary>
    public static LayerReference? TryParse(string text)
    {
        if (text.StartsWith(Scheme, StringComparison.Ordinal))
        {
            var parts = text[Scheme.Length..].Split('#', 2);
            return LayerPackage.TryParse(parts[0]) is { } package && (parts.Length == 1 || IsHash(parts[1]))
                ? new LayerReference("", package) { ContentHash = parts.Length == 1 ? "" : parts[1][HashScheme.Length..] }
                : null;
        }

        return RepositoryFolder.Normalise(text) is { Length: > 0 } path ? new LayerReference(path, null) : null;
    }

    /// <summary>The entry that names a package with a hash of its content.</summary>
    public static string WithHash(LayerPackage package, string hash) => $"{Scheme}{package.Id}/{package.Version}#{HashScheme}{hash}";

    private static bool IsHash(string text) => text.StartsWith(HashScheme, StringComparison.Ordinal)
        && System.Buffers.Text.Base64.IsValid(text.AsSpan(HashScheme.Length), out var length)
        && length == HashBytes
        && !text.Any(char.IsWhiteSpace);
}
