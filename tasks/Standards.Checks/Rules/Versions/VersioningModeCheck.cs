using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Versions;

/// <summary>STD4600: the property <c>StandardsVersioning</c> names a way to versions that the project has. Clause <c>semver-required</c>.</summary>
public sealed class VersioningModeCheck : IProjectCheck
{
    private static readonly string[] Modes = ["nbgv", "tag", "none"];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.VersioningMode];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        if (project.Versioning.Length == 0 || !project.IsPrimaryFramework)
        {
            yield break;
        }

        if (!Modes.Contains(project.Versioning, StringComparer.OrdinalIgnoreCase))
        {
            yield return new Finding(
                RuleCatalog.VersioningMode,
                project.Path,
                0,
                0,
                $"StandardsVersioning is {ValueText.Quote(project.Versioning)}, which is no way to a version",
                "Write 'nbgv', 'tag' or 'none' in Directory.Build.props");
        }
        else if (string.Equals(project.Versioning, "nbgv", StringComparison.OrdinalIgnoreCase) && project.VersionFile.Length == 0)
        {
            yield return new Finding(
                RuleCatalog.VersioningMode,
                project.Path,
                0,
                0,
                "StandardsVersioning is 'nbgv', and no version.json of Nerdbank.GitVersioning lies above the project, so that every version would be 0.0.0",
                "Write version.json at the repository's root: '{ \"version\": \"1.0\", \"publicReleaseRefSpec\": [\"^refs/heads/main$\", "
                    + "\"^refs/tags/v\\\\d+\\\\.\\\\d+\"] }'");
        }
    }
}
