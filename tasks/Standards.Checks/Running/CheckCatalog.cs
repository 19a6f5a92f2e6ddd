using Standards.Checks.Adr;
using Standards.Checks.Advisories;
using Standards.Checks.Advisories.Audits;
using Standards.Checks.Budgets;
using Standards.Checks.Configuration;
using Standards.Checks.Containers.Dockerfiles;
using Standards.Checks.Declared;
using Standards.Checks.Dependencies;
using Standards.Checks.Dependencies.SdkPins;
using Standards.Checks.Dependencies.Sources;
using Standards.Checks.Dependencies.Updates;
using Standards.Checks.Documents;
using Standards.Checks.Documents.Designs;
using Standards.Checks.Documents.Glossaries;
using Standards.Checks.Documents.Links;
using Standards.Checks.Documents.Projects;
using Standards.Checks.Documents.PullRequests;
using Standards.Checks.Documents.Registry;
using Standards.Checks.Documents.Required;
using Standards.Checks.Documents.ThreatModels;
using Standards.Checks.Kubernetes;
using Standards.Checks.Layout;
using Standards.Checks.Layout.Contents;
using Standards.Checks.Layout.Places;
using Standards.Checks.Layout.Projects;
using Standards.Checks.Layout.Sources;
using Standards.Checks.Licences;
using Standards.Checks.LockFiles;
using Standards.Checks.Migrations;
using Standards.Checks.OnCall;
using Standards.Checks.Operations;
using Standards.Checks.Operations.Flags;
using Standards.Checks.Ownership;
using Standards.Checks.Pipelines;
using Standards.Checks.Postmortems;
using Standards.Checks.PublicApi;
using Standards.Checks.Runbooks;
using Standards.Checks.Runbooks.Metrics;
using Standards.Checks.Sbom;
using Standards.Checks.Secrets;
using Standards.Checks.Suppressions;
using Standards.Checks.Symbols;
using Standards.Checks.Terraform;
using Standards.Checks.Updating;
using Standards.Checks.Versions;

namespace Standards.Checks.Running;

/// <summary>Every check of the product. Written out, not found by reflection: a build has no time to search.</summary>
public static class CheckCatalog
{
    /// <summary>Checks over single files.</summary>
    public static IReadOnlyList<IFileCheck> FileChecks { get; } =
    [
        new AdrRecordCheck(),
        new AdrContentCheck(),
        new DocumentCheck(),
        new ThreatModelCheck(),
        new RfcCheck(),
        new DesignCheck(),
        new StandardsDocumentCheck(),
        new GlossaryCheck(),
        new TypedFrontMatterCheck(),
        new ContextFileCheck(),
        new ToolManifestCheck(),
        new RunbookCheck(),
        new PostmortemCheck(),
        new OnCallCheck(),
        new SourceSuppressionCheck(),
        new ConfigurationSuppressionCheck(),
        new BinaryFileCheck(),
        new EfMigrationCheck(),
        new SqlCheck(),
        new ProtoMoneyCheck(),
        new ConfigurationFileCheck(),
        new EnvironmentSymbolCheck(),
        new GitVersioningFileCheck(),
        new DockerfileCheck(),
        new PipelineCheck(),
        new TemplateRecordCheck(),
        new TerraformCheck(),
        new DeclaredFileCheck(),
    ];

    /// <summary>Checks over several files.</summary>
    public static IReadOnlyList<IRepositoryCheck> RepositoryChecks { get; } =
    [
        new AdrSetCheck(),
        new AdrIndexCheck(),
        new TechnologyCheck(),
        new ReadmeCheck(),
        new RfcSetCheck(),
        new PullRequestCheck(),
        new RegistryCheck(),
        new ProjectDocumentCheck(),
        new ArchitectureViewCheck(),
        new RequiredDocumentCheck(),
        new LinkCheck(),
        new RunbookSetCheck(),
        new RunbookMetricCheck(),
        new PostmortemIndexCheck(),
        new OnCallSetCheck(),
        new OwnershipCheck(),
        new OperationsCheck(),
        new FlagUseCheck(),
        new KubernetesCheck(),
        new LayoutPathCheck(),
        new RequiredFolderCheck(),
        new PlaceCheck(),
        new UntestedLibraryCheck(),
        new ProjectGraphCheck(),
        new SourceCheck(),
        new CommittedLockFileCheck(),
        new PinnedVersionCheck(),
        new PackageHygieneCheck(),
        new PackageSourceCheck(),
        new GlobalJsonCheck(),
        new SdkLockCheck(),
        new UpdateBotCheck(),
        new UnusedDecisionCheck(),
        new AdvisoryFileCheck(),
        new MigrationSetCheck(),
        new ConfigurationSetCheck(),
        new ExampleCheck(),
        new SecretCheck(),
        new DockerfileSetCheck(),
        new PipelineSetCheck(),
        new TerraformModuleCheck(),
        new DeclaredExistenceCheck(),
        new DeclaredProjectRuleCheck(),
    ];

    /// <summary>Checks over what evaluation knows of a project, at the start of its build.</summary>
    public static IReadOnlyList<IProjectCheck> ProjectChecks { get; } = [new ProjectPlaceCheck(), new ProjectNameCheck(), new LockFileCheck(), new VersioningModeCheck()];

    /// <summary>Checks over the packages that restore resolved, once a project whatever its target frameworks.</summary>
    public static IReadOnlyList<IProjectCheck> RestoredChecks { get; } = [new LockedPackagesCheck(), new LockFileDriftCheck(), new LicenceCheck(), new VulnerabilityCheck(), new AuditCheck(), new DeprecatedPackageCheck()];

    /// <summary>Checks that explain why restore refused a lock file.</summary>
    public static IReadOnlyList<IProjectCheck> LockFileChecks { get; } = [new LockFileCheck()];

    /// <summary>Checks over what was compiled together with what was restored.</summary>
    public static IReadOnlyList<IProjectCheck> ReferenceChecks { get; } = [new UnusedReferenceCheck()];

    /// <summary>Checks over a package that is about to be made from a nuspec.</summary>
    public static IReadOnlyList<IProjectCheck> NuspecChecks { get; } = [new NuspecSbomCheck()];

    /// <summary>Checks over what a project's build wrote.</summary>
    public static IReadOnlyList<IProjectCheck> OutputChecks { get; } = [new AssemblySizeCheck(), new SymbolCheck(), new PublicApiCheck()];

    /// <summary>Checks over a package that is about to be made.</summary>
    public static IReadOnlyList<IProjectCheck> PackageChecks { get; } = [new PackageVersionCheck(), new ChangelogVersionCheck(), new RemoteCheck(), new UnrecordedApiCheck(), new BaselineVersionCheck()];
}
