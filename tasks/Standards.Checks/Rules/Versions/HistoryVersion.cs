using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Rules.Versions;

/// <summary>
/// The version of a commit from the tags that it contains, by the rules of MinVer: at a tag the tag's; after a release the next patch as
/// <c>alpha.0.HEIGHT</c>, after a pre-release the same with the height behind it, and without any release <c>0.0.0-alpha.0.HEIGHT</c>. Height is
/// the number of commits since then. Clause <c>semver-required</c>.
/// </summary>
/// <param name="Version">The version.</param>
/// <param name="Findings">What makes it unreliable: STD4601 to STD4603.</param>
public sealed record HistoryVersion(string Version, IReadOnlyList<Finding> Findings)
{
    private const string None = "0.0.0-alpha.0";

    /// <summary>Reads tags and counts commits.</summary>
    /// <param name="reader">Asks git.</param>
    /// <param name="prefix">What stands in front of a version in a tag.</param>
    /// <param name="builtTag">The tag that the CI server builds and that is no version; empty when it builds a branch.</param>
    public static HistoryVersion Read(VersionTagReader reader, string prefix, string builtTag)
    {
        var tags = reader.Read();

        // Of what a moving tag such as v1 points to, another tag tells the version.
        var isBuilt = TagText.Rest(builtTag, prefix) is { } rest && SemanticVersion.TryParse(rest) is null;
        var malformed = isBuilt ? builtTag : tags.Malformed.FirstOrDefault();
        if (tags.AtHead is { } exact)
        {
            return new(exact.Version.ToString(), []);
        }

        List<Finding> findings = malformed is null ? [] : [TagText.Malformed(malformed, prefix)];
        if (tags.IsShallow)
        {
            findings.Add(ShallowClone.Finding("the version is counted from the last tag"));
        }
        else if (tags.Failure is { } failure)
        {
            findings.Add(new Finding(
                RuleCatalog.VersioningTagPresence,
                "",
                0,
                0,
                $"versions come from tags, and git {failure}",
                $"Build in a clone of the repository, or say '-p:Version=1.2.3'; this build is {None}"));
        }
        else if (tags.Released is null && findings.Count == 0)
        {
            findings.Add(new Finding(
                RuleCatalog.VersioningTagPresence,
                "",
                0,
                0,
                $"versions come from tags, and no tag such as '{prefix}1.0.0' is on this commit or before it",
                $"Run 'git tag {prefix}0.1.0' and 'git push origin {prefix}0.1.0', or fetch the tags with 'git fetch --tags'; until then builds are {None}.N"));
        }

        var height = tags.Head.Length == 0 ? 0 : reader.Height(tags.Released?.Commit ?? "") ?? 0;
        return new(Next(tags.Released?.Version, height), findings);
    }

    /// <summary>The version of a commit that is a number of commits after a release.</summary>
    public static string Next(SemanticVersion? released, int height) => released switch
    {
        null => string.Create(CultureInfo.InvariantCulture, $"{None}.{height}"),
        { IsPrerelease: true } => string.Create(CultureInfo.InvariantCulture, $"{released}.{height}"),
        // At the end of the numbers there is no next one; the build says so itself.
        _ => string.Create(CultureInfo.InvariantCulture, $"{released.Major}.{released.Minor}.{released.Patch + 1L}-alpha.0.{height}"),
    };
}
