using Standards.Checks.Adr;
using Standards.Checks.Budgets;
using Standards.Checks.Declared;
using Standards.Checks.Documents;
using Standards.Checks.Documents.Links;
using Standards.Checks.Layout;
using Standards.Checks.Layout.Contents;
using Standards.Checks.Layout.Places;
using Standards.Checks.Layout.Projects;
using Standards.Checks.Layout.Sources;
using Standards.Checks.LockFiles;
using Standards.Checks.Ownership;
using Standards.Checks.Suppressions;

namespace Standards.Checks.Running;

/// <summary>Every check of the product. Written out, not found by reflection: a build has no time to search.</summary>
public static class CheckCatalog
{
    /// <summary>Checks over single files.</summary>
    public static IReadOnlyList<IFileCheck> FileChecks { get; } =
    [
        new AdrRecordCheck(),
        new DocumentCheck(),
        new SourceSuppressionCheck(),
        new ConfigurationSuppressionCheck(),
        new BinaryFileCheck(),
        new DeclaredFileCheck(),
    ];

    /// <summary>Checks over several files.</summary>
    public static IReadOnlyList<IRepositoryCheck> RepositoryChecks { get; } =
    [
        new AdrSetCheck(),
        new ReadmeCheck(),
        new LinkCheck(),
        new OwnershipCheck(),
        new LayoutPathCheck(),
        new RequiredFolderCheck(),
        new PlaceCheck(),
        new UntestedLibraryCheck(),
        new ProjectGraphCheck(),
        new SourceCheck(),
        new CommittedLockFileCheck(),
        new DeclaredExistenceCheck(),
        new DeclaredProjectRuleCheck(),
    ];

    /// <summary>Checks over what evaluation knows of a project, at the start of its build.</summary>
    public static IReadOnlyList<IProjectCheck> ProjectChecks { get; } = [new ProjectPlaceCheck(), new ProjectNameCheck(), new LockFileCheck()];

    /// <summary>Checks over what a project's build wrote.</summary>
    public static IReadOnlyList<IProjectCheck> OutputChecks { get; } = [new AssemblySizeCheck()];
}
