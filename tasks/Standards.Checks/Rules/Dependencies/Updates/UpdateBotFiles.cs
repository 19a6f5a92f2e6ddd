namespace Standards.Checks.Rules.Dependencies.Updates;

/// <summary>Where update bots look for their settings.</summary>
internal static class UpdateBotFiles
{
    private static readonly string[] DependabotPaths = [".github/dependabot.yml", ".github/dependabot.yaml"];

    private static readonly string[] RenovatePaths =
    [
        "renovate.json", "renovate.json5", ".github/renovate.json", ".github/renovate.json5", ".gitlab/renovate.json", ".gitlab/renovate.json5",
        ".renovaterc", ".renovaterc.json", ".renovaterc.json5",
    ];

    // Arcade raises versions by its own flow between repositories.
    private const string Arcade = "eng/Version.Details.xml";

    /// <summary>Whether the file belongs to a bot whose settings are not looked at.</summary>
    public static bool IsOther(string path) => path == Arcade;

    /// <summary>Whether the file is Dependabot's.</summary>
    public static bool IsDependabot(string path) => DependabotPaths.Contains(path, StringComparer.Ordinal);

    /// <summary>Whether the file is Renovate's.</summary>
    public static bool IsRenovate(string path) => RenovatePaths.Contains(path, StringComparer.Ordinal);
}
