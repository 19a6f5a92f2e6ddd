using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Packages;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>STD4030 to STD4035: what project files, and files that they import, say of packages and versions. They are read, not evaluated.</summary>
public sealed class PackageHygieneCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => nameof(PackageHygieneCheck);

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.PackageVersionsCentral, RuleCatalog.PackageVersionOverride, RuleCatalog.PackageReferenceUnique, RuleCatalog.PackageVersionUse,
        RuleCatalog.PackagePrereleaseDependency, RuleCatalog.PackageMajorVersionDecision,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        PackageSet.IsPackageFile(file.Path)
        || PackageMentions.IsLockFile(file)
        || PackageMentions.IsFileBasedApp(file)
        || file.Path == OwnVersion.FileName
        || ContentProjects.IsMark(file.Path)
        || (context.Policy.Dependencies.MajorUpgrades.Count > 0 && (file.Path == GlobalJson.FileName || AdrFiles.IsRecord(file, context.Policy.Adr)));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var set = PackageSet.Read(files, context);
        return
        [
            .. CentralVersionsRule.Check(set),
            .. VersionOverrideRule.Check(set).Limit(),
            .. DuplicatePackageRule.Check(set).Limit(),
            .. UnusedVersionRule.Check(set, files, context.Cancellation).Limit(),
            .. PrereleaseRule.Check(set, files, context.Policy.Dependencies).Limit(),
            .. MajorUpgradeRule.Check(set, files, context).Limit(),
        ];
    }
}
