using System.Reflection.Metadata;

namespace Standards.Checks.Artifacts.Provenance.Reproduction;

/// <summary>Says in which part two builds of a file differ first, by what kind of file it is.</summary>
internal static class FileDifference
{
    /// <param name="name">Its path, for the kind.</param>
    /// <param name="one">What one build wrote.</param>
    /// <param name="other">What the other build wrote.</param>
    public static Difference Find(string name, byte[] one, byte[] other)
    {
        var found = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".dll" or ".exe" => AssemblyDifference.Find(one, other),
            ".pdb" => InSymbols(one, other),
            ".nupkg" or ".snupkg" or ".zip" => PackageDifference.Find(one, other),
            _ => null,
        };
        return found ?? Difference.Bytes(one, other);
    }

    private static Difference? InSymbols(byte[] one, byte[] other)
    {
        try
        {
            using var first = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(one));
            using var second = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(other));
            return SymbolDifference.Find(first.GetMetadataReader(), second.GetMetadataReader());
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
