using System.Text.RegularExpressions;

namespace Standards.Catalog.Tests.Catalog;

/// <summary>The named steps of CI templates.</summary>
internal static partial class CiSteps
{
    /// <summary>Folder of the CI templates, from the root of the repository.</summary>
    public const string Folder = "ci-templates";

    /// <summary>Names of the steps in all YAML files below a folder, which need not exist.</summary>
    public static IReadOnlySet<string> In(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.yml", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => Step().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .ToHashSet()
        : new HashSet<string>();

    [GeneratedRegex(@"^\s*(?:- )?(?:name|displayName): [""']?([a-z0-9-]+)[""']?\s*$")]
    private static partial Regex Step();
}
