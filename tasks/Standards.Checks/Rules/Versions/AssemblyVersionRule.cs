using System.Diagnostics;
using System.Reflection;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.Versions;

namespace Standards.Checks.Rules.Versions;

/// <summary>
/// STD4609: the numbers in the assemblies of a package belong to its version. An assembly version that stays the same within a major version is
/// good practice, and a file version may count builds in its last numbers. Clause <c>release-version-bumped-everywhere</c>.
/// </summary>
internal static class AssemblyVersionRule
{
    public static IEnumerable<Finding> Check(ProjectFacts project, VersionFacts facts, SemanticVersion version)
    {
        foreach (var path in facts.Assemblies)
        {
            // The frameworks of a project differ in nothing that is looked at here.
            if (Read(path) is { } numbers && Difference(numbers, version) is { } difference)
            {
                yield return new Finding(
                    RuleCatalog.VersioningAssemblyNumbers,
                    project.Path,
                    0,
                    0,
                    $"'{project.Name}' is packed as {version}, and its assembly has the {difference}",
                    "Build and pack with the same version, and take AssemblyVersion, FileVersion and InformationalVersion out of the project, or "
                        + "raise them with the version");
                yield break;
            }
        }
    }

    private static string? Difference((Version Assembly, string File, string Informational) numbers, SemanticVersion version)
    {
        if (numbers.Assembly.Major != version.Major)
        {
            return $"AssemblyVersion {numbers.Assembly}";
        }

        if (System.Version.TryParse(numbers.File, out var file) && (file.Major, file.Minor) != (version.Major, version.Minor))
        {
            return $"FileVersion {file}";
        }

        return SemanticVersion.TryParse(numbers.Informational) is { } informational && !informational.IsSameCore(version)
            ? $"InformationalVersion {informational}"
            : null;
    }

    private static (Version Assembly, string File, string Informational)? Read(string path)
    {
        try
        {
            var file = FileVersionInfo.GetVersionInfo(path);
            return (AssemblyName.GetAssemblyName(path).Version ?? new Version(0, 0, 0, 0), file.FileVersion ?? "", file.ProductVersion ?? "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException or System.Security.SecurityException)
        {
            // It was not built, or is none of .NET.
            return null;
        }
    }
}
