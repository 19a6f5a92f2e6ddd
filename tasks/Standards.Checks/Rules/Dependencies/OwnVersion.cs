using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>The version under which a project is released, as far as files say it without an evaluation.</summary>
internal static class OwnVersion
{
    /// <summary>The file of Nerdbank.GitVersioning at the root.</summary>
    public const string FileName = "version.json";

    private const int MaxBytes = 64 * 1024;

    private static readonly string[] Imported = ["Directory.Build.props", "Directory.Build.targets"];

    private static readonly string[] Names = ["Version", "VersionPrefix", "VersionSuffix"];

    /// <summary>
    /// The version in the project, else in the nearest <c>Directory.Build.props</c> or <c>.targets</c> above it that has one, else in
    /// <c>version.json</c>. Null when none says it, or when a condition or an expression decides.
    /// </summary>
    public static string? Of(SourceFile project, PackageFile content, PackageSet set, string? repositoryVersion)
    {
        foreach (var file in Imported.SelectMany(name => set.Above(project.Directory, name)).Select(f => f.Content).Prepend(content))
        {
            if (Array.Exists(Names, file.Conditional.Contains))
            {
                return null;
            }

            if ((file.Properties.GetValueOrDefault("Version") ?? Joined(file)) is { Length: > 0 } version)
            {
                return VersionText.Lower(version) is { Length: > 0 } known ? known : null;
            }
        }

        return repositoryVersion;
    }

    /// <summary>What <c>version.json</c> at the root says; null when there is none.</summary>
    public static string? OfRepository(IReadOnlyList<SourceFile> files)
    {
        if (files.FirstOrDefault(f => f.Path == FileName) is not { } file)
        {
            return null;
        }

        try
        {
            var settings = JsonSettingsReader.Read(file.ReadText(MaxBytes));
            return settings.Problem is null
                && settings.Entries.FirstOrDefault(e => e.Key == "version") is { } entry
                && VersionText.Lower(entry.Value) is { Length: > 0 } version
                ? version
                : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    private static string? Joined(PackageFile file) => file.Properties.GetValueOrDefault("VersionPrefix") is { } prefix
        ? file.Properties.GetValueOrDefault("VersionSuffix") is { Length: > 0 } suffix ? $"{prefix}-{suffix}" : prefix
        : null;
}
