using Standards.Checks.Foundation.Files;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Configuration;

/// <summary>Tells <c>appsettings.json</c> and <c>appsettings.&lt;Environment&gt;.json</c> from other files, by path alone.</summary>
internal static class SettingsFiles
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const string Prefix = "appsettings.";

    private const string Suffix = ".json";

    // Names that are no environments.
    private static readonly string[] Others = ["example", "sample", "template", "schema", "dist", "default", "defaults"];

    private static readonly string[] Locals =
    [
        "Development", "Dev", "Local", "Debug", "Test", "Testing", "UnitTest", "IntegrationTest", "IntegrationTests", "E2E", "Docker",
    ];

    private static readonly string[] Productions = ["Production", "Prod", "Live", "Prd"];

    public static bool Is(SourceFile file) =>
        file.Path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) && EnvironmentOf(file) is not null && !AsideFolders.Hold(file.Path);

    /// <summary>The environment of a file: empty for <c>appsettings.json</c>; null where the file is none of them.</summary>
    public static string? EnvironmentOf(SourceFile file)
    {
        var name = file.Name;
        if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || !name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var middle = name.Length <= Prefix.Length + Suffix.Length ? "" : name[Prefix.Length..^Suffix.Length];
        return Others.Contains(middle, StringComparer.OrdinalIgnoreCase) ? null : middle;
    }

    public static bool IsLocal(string environment) => Locals.Contains(environment, StringComparer.OrdinalIgnoreCase);

    public static bool IsProduction(string environment) => Productions.Contains(environment, StringComparer.OrdinalIgnoreCase);
}
