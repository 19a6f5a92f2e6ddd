using Standards.Checks.Adr;
using Standards.Checks.Budgets;
using Standards.Checks.Configuration;
using Standards.Checks.Declared;
using Standards.Checks.Documents;
using Standards.Checks.Documents.Links;
using Standards.Checks.Layout;
using Standards.Checks.LockFiles;
using Standards.Checks.Migrations;
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
        new EfMigrationCheck(),
        new SqlCheck(),
        new ProtoMoneyCheck(),
        new ConfigurationFileCheck(),
        new EnvironmentSymbolCheck(),
        new DeclaredFileCheck(),
    ];

    /// <summary>Checks over several files.</summary>
    public static IReadOnlyList<IRepositoryCheck> RepositoryChecks { get; } =
    [
        new AdrSetCheck(),
        new ReadmeCheck(),
        new LinkCheck(),
        new OwnershipCheck(),
        new UntestedLibraryCheck(),
        new CommittedLockFileCheck(),
        new MigrationSetCheck(),
        new ConfigurationSetCheck(),
        new ExampleCheck(),
        new DeclaredExistenceCheck(),
        new DeclaredProjectRuleCheck(),
    ];

    /// <summary>Checks over what evaluation knows of a project, at the start of its build.</summary>
    public static IReadOnlyList<IProjectCheck> ProjectChecks { get; } = [new ProjectPlaceCheck(), new ProjectNameCheck(), new LockFileCheck()];

    /// <summary>Checks over what a project's build wrote.</summary>
    public static IReadOnlyList<IProjectCheck> OutputChecks { get; } = [new AssemblySizeCheck()];
}
