using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.Versions;

namespace Standards.Checks.Rules.Versions;

/// <summary>STD4606: what is built from a tag has the version of the tag. Clause <c>release-branch-and-tag-names</c>.</summary>
internal static partial class TagAgreementRule
{
    public static IEnumerable<Finding> Check(ProjectFacts project, VersionFacts facts, SemanticVersion version)
    {
        if (TagText.Rest(facts.BuiltTag, facts.TagPrefix) is not { } rest)
        {
            yield break;
        }

        if (SemanticVersion.TryParse(rest) is not { } tag)
        {
            // Mode tag says it where it reads the tag.
            if (facts.AreTagsOfProject && facts.Mode != "tag")
            {
                yield return TagText.Malformed(facts.BuiltTag, facts.TagPrefix) with { Path = project.Path };
            }

            yield break;
        }

        if (Fix(facts, tag, version) is { } fix)
        {
            yield return new Finding(
                RuleCatalog.VersioningTagMatch,
                project.Path,
                0,
                0,
                $"the tag {ValueText.Quote(facts.BuiltTag)} is built, and '{project.Name}' has the version {version}",
                fix);
        }
    }

    private static string? Fix(VersionFacts facts, SemanticVersion tag, SemanticVersion version)
    {
        var isSameCore = tag.IsSameCore(version);
        return facts.Mode switch
        {
            _ when tag.CompareTo(version) == 0 => null,
            "nbgv" when !isSameCore =>
                $"Delete the tag and make it with 'nbgv tag', which takes the version of the commit, or correct 'version' in version.json",
            "nbgv" when IsPrivate().IsMatch(version.Prerelease) && !IsPrivate().IsMatch(tag.Prerelease) =>
                $"Add '^refs/tags/{Regex.Escape(facts.TagPrefix)}\\\\d+\\\\.\\\\d+' to 'publicReleaseRefSpec' in version.json, so that what is "
                + $"built from a tag is a release",
            "nbgv" when tag.IsPrerelease != version.IsPrerelease =>
                version.IsPrerelease
                    ? "Take the pre-release out of 'version' in version.json, commit, and tag that commit with 'nbgv tag'"
                    : "Delete the tag and make it with 'nbgv tag', which takes the version of the commit",

            // By default it writes 'beta.4' as 'beta-0004'.
            "nbgv" => null,
            "tag" => "Take 'Version' and 'PackageVersion' out of the project, its Directory.Build.props and the command line: the tag gives them",
            _ when facts.AreTagsOfProject => $"Write '<Version>{tag}</Version>' and tag that commit, or set StandardsVersioning to 'tag'",

            // The tag may be that of another project, unless all but the pre-release is the same.
            _ when isSameCore => $"Write '<Version>{tag}</Version>' without a VersionSuffix and tag that commit, or set StandardsVersioning to 'tag'",
            _ => null,
        };
    }

    // What Nerdbank.GitVersioning adds where the ref is no public one: -g4f2a9c01d8.
    [GeneratedRegex(@"(^|[.-])g?[0-9a-f]{7,40}\z", RegexOptions.NonBacktracking)]
    private static partial Regex IsPrivate();
}
