using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.Versions;

namespace Standards.Checks.Rules.Versions;

/// <summary>STD4610: a pre-release that is built from its tag is <c>alpha.N</c>, <c>beta.N</c> or <c>rc.N</c>. Clause <c>prerelease-label-format</c>.</summary>
internal static partial class PrereleaseLabelRule
{
    public static IEnumerable<Finding> Check(ProjectFacts project, VersionFacts facts, SemanticVersion version)
    {
        // What a branch gives, with heights and commits, is nobody's release.
        if (TagText.Rest(facts.BuiltTag, facts.TagPrefix) is { } tag
            && SemanticVersion.TryParse(tag)?.CompareTo(version) == 0
            && version.IsPrerelease
            && !Form().IsMatch(version.Prerelease))
        {
            yield return new Finding(
                RuleCatalog.VersioningPrereleaseLabel,
                project.Path,
                0,
                0,
                $"'{project.Name}' is released as {version}, and {ValueText.Quote(version.Prerelease)} does not sort as it reads",
                $"Write '{version.Core}-alpha.1', '{version.Core}-beta.1' or '{version.Core}-rc.1': the dot makes the number a number, so "
                    + $"that rc.10 comes after rc.9");
        }
    }

    [GeneratedRegex(@"^(alpha|beta|rc)\.(0|[1-9][0-9]*)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
