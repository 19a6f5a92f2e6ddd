using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.Versions;

namespace Standards.Checks.Rules.Versions;

/// <summary>
/// STD4607 and STD4608: a version is released once, and a later one is greater. What is later is said by the history: a commit that contains
/// <c>v2.0.0</c> is not 1.9.0, while a maintenance branch that does not contain it may well be. Clause <c>semver-required</c>.
/// </summary>
internal static class ReleasedVersionRule
{
    public static IEnumerable<Finding> Check(ProjectFacts project, VersionFacts facts, SemanticVersion version)
    {
        var same = facts.Tags.All.Where(t => t.Version.CompareTo(version) == 0).ToList();

        // The release itself, or the same once more.
        if (same.Exists(t => t.Commit == facts.Tags.Head))
        {
            yield break;
        }

        if (VersionTags.Greatest(same) is { } earlier)
        {
            if (facts.AreTagsOfProject)
            {
                yield return new Finding(
                    RuleCatalog.VersioningReleasedOnce,
                    project.Path,
                    0,
                    0,
                    $"'{project.Name}' has the version {version}, which was released from another commit: the tag {ValueText.Quote(earlier.Name)} is "
                        + $"at {earlier.ShortCommit}",
                    facts.Mode == "nbgv"
                        ? "Raise 'version' in version.json"
                        : $"Raise the version, to {version.Core[..(version.Core.LastIndexOf('.') + 1)]}{version.Patch + 1L} or higher");
            }

            yield break;
        }

        // That it is not the tag that is built is another finding. Of a project that nobody bound to the tags, another major may be another product.
        var before = facts.Tags.All.Where(t => t.Name != facts.BuiltTag).ToList();
        if (VersionTags.Greatest(before.Where(t => t.IsReachable)) is { } released
            && released.Version.CompareTo(version) > 0
            && (facts.AreTagsOfProject || released.Version.Major == version.Major))
        {
            yield return Lower(project, version, released, "this commit contains");
            yield break;
        }

        var line = VersionTags.Greatest(before.Where(t => !t.Version.IsPrerelease && (t.Version.Major, t.Version.Minor) == (version.Major, version.Minor)));
        if (facts.AreTagsOfProject && !version.IsPrerelease && line is not null && line.Version.CompareTo(version) > 0)
        {
            yield return Lower(project, version, line, "another branch has released");
        }
    }

    private static Finding Lower(ProjectFacts project, SemanticVersion version, VersionTag tag, string where) => new(
        RuleCatalog.VersioningAscending,
        project.Path,
        0,
        0,
        $"'{project.Name}' has the version {version}, and {where} {ValueText.Quote(tag.Name)}, which is higher",
        $"Give it a version above {tag.Version}");
}
