using Standards.Checks.Findings;
using Standards.Checks.Rules.ProtoCompatibility.Reading;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>Two sets of proto files as states that can be compared.</summary>
internal static class ProtoSides
{
    /// <summary>What a change breaks.</summary>
    /// <param name="before">Files that changed or are gone, as they were.</param>
    /// <param name="after">All files that are.</param>
    /// <param name="baseName">How a message names the earlier state.</param>
    /// <param name="isWhole">Whether <paramref name="after"/> has all files.</param>
    public static IReadOnlyList<Finding> Compare(IReadOnlyList<ProtoFile> before, IReadOnlyList<ProtoFile> after, string baseName, bool isWhole = true)
    {
        var stable = before.Where(file => !ProtoName.IsUnstable(file.Shape.Package)).ToList();
        if (stable.Count == 0)
        {
            return [];
        }

        var changed = before.Select(file => file.Shape.Path).ToHashSet(StringComparer.Ordinal);
        var same = after.Where(file => !changed.Contains(file.Shape.Path)).ToList();
        var unstable = before.Except(stable).ToList();
        return ProtoComparison.Compare(
            ProtoStateReader.Read(stable, [.. same, .. unstable]), ProtoStateReader.Read(after, []), baseName, isWhole);
    }
}
