using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.Versions;

namespace Standards.Checks.Rules.Versions;

/// <summary>
/// STD4605 to STD4610: the version of a package is a semantic one, that of the tag, new, and that of its assemblies. Clauses
/// <c>semver-required</c>, <c>release-branch-and-tag-names</c>, <c>release-version-bumped-everywhere</c>, <c>prerelease-label-format</c>.
/// </summary>
public sealed class PackageVersionCheck : IProjectCheck
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.VersioningTagForm, RuleCatalog.VersioningSemanticVersion, RuleCatalog.VersioningTagMatch, RuleCatalog.VersioningReleasedOnce,
        RuleCatalog.VersioningAscending, RuleCatalog.VersioningAssemblyNumbers, RuleCatalog.VersioningPrereleaseLabel,
    ];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        if (project.Versions is not { } facts || project.PackageVersion.Length == 0)
        {
            return [];
        }

        if (SemanticVersion.TryParse(project.PackageVersion) is not { } version)
        {
            return
            [
                new Finding(
                    RuleCatalog.VersioningSemanticVersion,
                    project.Path,
                    0,
                    0,
                    $"'{project.Name}' has the version {ValueText.Quote(project.PackageVersion)}, which {TagText.Why(project.PackageVersion)}",
                    $"Write MAJOR.MINOR.PATCH, such as '{TagText.Suggest(project.PackageVersion)}'"),
            ];
        }

        return
        [
            .. TagAgreementRule.Check(project, facts, version),
            .. ReleasedVersionRule.Check(project, facts, version),
            .. AssemblyVersionRule.Check(project, facts, version),
            .. PrereleaseLabelRule.Check(project, facts, version),
        ];
    }
}
