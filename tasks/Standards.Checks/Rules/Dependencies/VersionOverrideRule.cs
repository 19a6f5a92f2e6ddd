using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>STD4031: a project leaves the central version of a package only with a waiver. Clause <c>central-package-versions</c>.</summary>
internal static class VersionOverrideRule
{
    public static IEnumerable<Finding> Check(PackageSet set) =>
        from file in set.Files
        from item in file.Content.Items
        where item is { Kind: PackageItemKind.Reference, VersionOverride.Length: > 0 }
        select new Finding(
            RuleCatalog.PackageVersionOverride,
            file.File.Path,
            item.Line,
            item.Column,
            $"{ValueText.Quote(item.Id)} has the version {ValueText.Quote(item.VersionOverride)} in place of the central one",
            $"Remove VersionOverride and raise the PackageVersion for all projects, or waive STD4031 for {CommandText.Word(file.File.Path)} "
                + $"with a reason and an end");
}
