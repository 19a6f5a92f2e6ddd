using Standards.Checks.Catalog;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Packages;
using Standards.Checks.Rules.Advisories.Files;

namespace Standards.Checks.Rules.Advisories;

/// <summary>STD4208: packages that their maintainers deprecated, as a saved list of <c>dotnet package list --deprecated</c> says.</summary>
public sealed class DeprecatedPackageCheck : IProjectCheck
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.PackageDeprecationStatus];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context) =>
        project is { Packages: { } packages, Advisories: { } saved } ? Find(project, packages, saved, context).Limit() : [];

    private static IEnumerable<Finding> Find(ProjectFacts project, RestoredPackages packages, AdvisorySet saved, CheckContext context)
    {
        PackagePlaces? places = null;
        foreach (var use in PackageUses.Of(packages.Assets).Where(use => use.IsOwn))
        {
            if (saved.Deprecation(use.Library.Id, use.Library.Version) is not { } deprecation)
            {
                continue;
            }

            places ??= new PackagePlaces(project, context.Snapshot.Root);
            yield return new Finding(
                RuleCatalog.PackageDeprecationStatus,
                places.Of(use),
                $"package '{use.Library.Id}' {use.Library.Version} is deprecated "
                    + $"({ValueText.Shorten(string.Join(", ", deprecation.Reasons))})"
                    + $"{(use.Chain.Count == 0 ? "" : $"; {string.Join(" > ", use.Chain)} brings it")}",
                Fix(use, deprecation));
        }
    }

    private static string Fix(PackageUse use, PackageDeprecation deprecation)
    {
        var alternative = deprecation.Alternative.Length == 0
            ? "another package"
            : $"'{ValueText.Shorten(deprecation.Alternative)}'"
                + $"{(deprecation.AlternativeRange is "" or "*" ? "" : $" {ValueText.Shorten(deprecation.AlternativeRange)}")}";
        return use.Chain.Count == 0
            ? $"Use {alternative} instead, or a version that is not deprecated"
            : $"Raise {use.DirectId} to a version that brings {alternative} or one that is not deprecated";
    }
}
