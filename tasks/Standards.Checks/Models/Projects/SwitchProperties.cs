using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Standards.Checks.Models.Projects;

/// <summary>
/// The properties of a build that take checks out of it or lead them astray, whoever sets them: a project, a response file, the environment of a pipeline.
/// </summary>
internal static partial class SwitchProperties
{
    // Guarantees and checks: only one value leaves them in force.
    private static readonly string[] On =
    [
        "StandardsChecks", "StandardsAnalyzers", "StandardsBannedSymbols", "StandardsWarningsAsErrors",
        "EnableNETAnalyzers", "RunAnalyzers", "RunAnalyzersDuringBuild",
        "ContinuousIntegrationBuild", "Deterministic", "NuGetAudit", "RestorePackagesWithLockFile", "RestoreLockedMode",
    ];

    // Set by the SDK, by a command of its own or by an editor; a value of anybody else makes the build believe what is not so.
    private static readonly string[] Owned =
    [
        "StandardsCollect", "StandardsDate", "StandardsPackageFolder", "StandardsPullRequest", "StandardsRepositoryRoot", "StandardsTasksAssembly",
        "BuildingInsideVisualStudioDesignTime", "DesignTimeBuild", "FileBasedProgram", "IsCrossTargetingBuild",
    ];

    // Lists that others have filled: a value without the old one drops the checks that hang there.
    private static readonly string[] Lists =
    [
        "BuildDependsOn", "RebuildDependsOn",
        "BeforeMicrosoftNETSdkTargets", "CustomAfterDirectoryBuildProps", "CustomAfterDirectoryBuildTargets", "CustomBeforeDirectoryBuildProps",
    ];

    // A developer may leave analyzers out of some of his builds; what CI runs is asked when it is evaluated.
    private static readonly string[] ConditionalOnes = ["EnableNETAnalyzers", "RunAnalyzers", "RunAnalyzersDuringBuild", "StandardsAnalyzers"];

    private static readonly FrozenSet<string> OnNames = On.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> OwnedNames = Owned.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> ListNames = Lists.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a value of a property does to the checks, as the end of a sentence that begins with both; null for nothing.</summary>
    /// <param name="name">Name of the property.</param>
    /// <param name="value">As written; an expression is not computed.</param>
    public static string? Effect(string name, string value)
    {
        if (name.StartsWith("_Standards", StringComparison.OrdinalIgnoreCase))
        {
            return "but it belongs to the SDK, and checks rely on it";
        }

        var trimmed = value.Trim();
        if (IsItself(name, trimmed))
        {
            return null;
        }

        return SwitchesOff(name, trimmed) ? "but the policy makes 'true' mandatory"
            : TakesOver(name, trimmed) ? "but only the SDK, its commands and editors say that"
            : DropsFromList(name, trimmed) ? "which drops what hangs there already, checks among it"
            : null;
    }

    private static bool SwitchesOff(string name, string value) => OnNames.Contains(name) && !Says(value, "true");

    private static bool TakesOver(string name, string value) => OwnedNames.Contains(name) && value.Length > 0 && !Says(value, "false");

    private static bool Says(string value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool DropsFromList(string name, string value) =>
        ListNames.Contains(name) && !value.Contains($"$({name})", StringComparison.OrdinalIgnoreCase);

    /// <summary>What to do about a property in a file.</summary>
    public static string Fix(string name) => OnNames.Contains(name)
        ? $"Remove this line or write <{name}>true</{name}>"
        : "Remove it, or record a waiver with an owner, an approver and an end";

    /// <summary>Whether a value under a condition is judged when the condition is, in the build, and not by its text.</summary>
    public static bool IsJudgedInTheBuild(string name, string condition) =>
        condition.Length > 0
        && ConditionalOnes.Contains(name, StringComparer.OrdinalIgnoreCase)
        && !ServerVariable().IsMatch(condition);

    /// <summary>Every <c>Name=value</c> in a text that is a switch: in the properties of a task, in a command line.</summary>
    public static IEnumerable<(string Name, string Value, string Effect, int Offset)> In(string text)
    {
        foreach (Match match in Assignment().Matches(text))
        {
            var (name, value) = (match.Groups["name"].Value, match.Groups["value"].Value);
            if (!ListNames.Contains(name) && Effect(name, value) is { } effect)
            {
                yield return (name, value, effect, match.Index);
            }
        }
    }

    // $(StandardsChecks), as a caller hands it on.
    private static bool IsItself(string name, string value) => value.Equals($"$({name})", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        """(?<![\w.$(-])(?<name>_?[A-Za-z][A-Za-z0-9_]*)\s*=\s*(?<value>\$\([\w.]+\)|[^;"'\s,|&]*)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        2000)]
    private static partial Regex Assignment();

    [GeneratedRegex(
        """\$\((CI|ContinuousIntegrationBuild|GITHUB_\w+|TF_BUILD|GITLAB_CI|BUILD_\w+|SYSTEM_\w+|JENKINS_\w+|TEAMCITY_\w+)\)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        2000)]
    private static partial Regex ServerVariable();
}
