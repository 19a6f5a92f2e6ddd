using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.LockFiles;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>
/// STD4005, STD4006, STD4007 and STD4012: what was restored is what the lock file says, in version and content. Nothing is downloaded
/// and nothing unpacked: the hashes that NuGet noted when it installed the packages are compared.
/// </summary>
public sealed class LockedPackagesCheck : IProjectCheck
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.LockFilePackageContent, RuleCatalog.LockFileContentComparable, RuleCatalog.LockFileWholeGraph, RuleCatalog.LockFileRestoredVersions,
    ];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        if (!project.UsesLockFile || project.Packages is not { } packages)
        {
            return [];
        }

        var place = new LockFilePlace(project, context.Snapshot.Root);
        if (!File.Exists(place.FullPath))
        {
            return [];
        }

        try
        {
            var lockFile = LockFileReader.Read(place.File.ReadBytes(LockFileReader.MaxBytes));
            return
            [
                .. RestoredVersions.Find(lockFile, packages.Assets, place).Limit(),
                .. PackageContents.Find(lockFile, packages, place),
                .. ForeignDependencies.Find(lockFile, packages, place).Limit(),
            ];
        }
        catch (Exception e) when (e is LockFileFormatException or UnreadableFileException)
        {
            // LockFileCheck reports it, in the same build.
            return [];
        }
    }
}
