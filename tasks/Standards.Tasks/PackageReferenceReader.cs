using Microsoft.Build.Framework;
using Standards.Checks.Engine.Running;

namespace Standards.Tasks;

/// <summary>Reads package references as restore sees them: with the version of the reference, its override, or the central one.</summary>
internal static class PackageReferenceReader
{
    /// <param name="references">PackageReference items.</param>
    /// <param name="versions">PackageVersion items.</param>
    /// <param name="project">Absolute path of the project.</param>
    public static IReadOnlyList<PackageReferenceFact> Read(ITaskItem[] references, ITaskItem[] versions, string project = "")
    {
        var central = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var version in versions)
        {
            central[version.ItemSpec] = version.GetMetadata("Version");
        }

        return [.. references.Select(reference => new PackageReferenceFact(
            reference.ItemSpec,
            FirstOf(reference.GetMetadata("VersionOverride"), reference.GetMetadata("Version"), central.GetValueOrDefault(reference.ItemSpec, "")),
            string.Equals(reference.GetMetadata("IsImplicitlyDefined"), "true", StringComparison.OrdinalIgnoreCase))
        {
            IsUsedAtRunTime = reference.GetMetadata("StandardsUse").Equals("runtime", StringComparison.OrdinalIgnoreCase) || reference.GetMetadata("TreatAsUsed").Equals("true", StringComparison.OrdinalIgnoreCase),
            IsOfProject = project.Length > 0 && reference.GetMetadata("DefiningProjectFullPath").Equals(project, StringComparison.OrdinalIgnoreCase),
        })];
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
