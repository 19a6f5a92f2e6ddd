using Microsoft.Build.Framework;
using Standards.Checks.Running;

namespace Standards.Tasks;

/// <summary>Reads package references as restore sees them: with the version of the reference, its override, or the central one.</summary>
internal static class PackageReferenceReader
{
    public static IReadOnlyList<PackageReferenceFact> Read(ITaskItem[] references, ITaskItem[] versions)
    {
        var central = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var version in versions)
        {
            central[version.ItemSpec] = version.GetMetadata("Version");
        }

        return [.. references.Select(reference => new PackageReferenceFact(
            reference.ItemSpec,
            FirstOf(reference.GetMetadata("VersionOverride"), reference.GetMetadata("Version"), central.GetValueOrDefault(reference.ItemSpec, "")),
            string.Equals(reference.GetMetadata("IsImplicitlyDefined"), "true", StringComparison.OrdinalIgnoreCase)))];
    }

    private static string FirstOf(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            if (value.Length > 0)
            {
                return value;
            }
        }

        return "";
    }
}
