using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>STD4030: where several projects reference packages, the versions stand in one place. Said once. Clause <c>central-package-versions</c>.</summary>
internal static class CentralVersionsRule
{
    private const string Property = "ManagePackageVersionsCentrally";

    private const string Switch = $"<{Property}>true</{Property}>";

    public static IEnumerable<Finding> Check(PackageSet set)
    {
        // Switched on somewhere, perhaps under a condition: then which projects it holds for is a matter of evaluation.
        if (set.Files.Any(f => f.Content.MayBe(Property)))
        {
            yield break;
        }

        var own = set.Projects.Select(f => (f.File, Item: f.Content.Items.FirstOrDefault(HasVersion))).Where(f => f.Item is not null).ToArray();
        if (own.Length < 2)
        {
            yield break;
        }

        if (set.Files.FirstOrDefault(f => PackageSet.IsCentral(f.File)) is { File: { } file } central)
        {
            yield return new Finding(
                RuleCatalog.PackageVersionsCentral,
                file.Path,
                central.Content.Line,
                central.Content.Column,
                $"'{file.Path}' does not switch central package management on",
                $"Write '{Switch}' into a PropertyGroup of it, and remove the versions from the projects");
            yield break;
        }

        yield return new Finding(
            RuleCatalog.PackageVersionsCentral,
            own[0].File.Path,
            own[0].Item!.Line,
            own[0].Item!.Column,
            string.Create(CultureInfo.InvariantCulture, $"{own.Length} projects give the packages that they reference versions of their own, this one first"),
            $"Add 'Directory.Packages.props' at the root with '{Switch}' and a PackageVersion for each package, and remove the versions from the projects");
    }

    // A property may stand in one place as well.
    private static bool HasVersion(PackageItem item) =>
        item is { Kind: PackageItemKind.Reference, Action: "Include" } && VersionText.Lower(item.Version).Length > 0;
}
