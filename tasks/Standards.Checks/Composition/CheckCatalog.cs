using Standards.Checks.Artifacts.Sbom;
using Standards.Checks.Engine.Running;
using Standards.Checks.Gates.Budgets;
using Standards.Checks.Rules.Adr;
using Standards.Checks.Rules.Advisories;
using Standards.Checks.Rules.Advisories.Audits;
using Standards.Checks.Rules.BuildSwitches;
using Standards.Checks.Rules.Configuration;
using Standards.Checks.Rules.Containers.Compose;
using Standards.Checks.Rules.Containers.Dockerfiles;
using Standards.Checks.Rules.Declared;
using Standards.Checks.Rules.Dependencies;
using Standards.Checks.Rules.Dependencies.SdkPins;
using Standards.Checks.Rules.Dependencies.Sources;
using Standards.Checks.Rules.Dependencies.Updates;
using Standards.Checks.Rules.Documents;
using Standards.Checks.Rules.Documents.Designs;
using Standards.Checks.Rules.Documents.Glossaries;
using Standards.Checks.Rules.Documents.Links;
using Standards.Checks.Rules.Documents.Projects;
using Standards.Checks.Rules.Documents.PullRequests;
using Standards.Checks.Rules.Documents.Registry;
using Standards.Checks.Rules.Documents.Required;
using Standards.Checks.Rules.Documents.ThreatModels;
using Standards.Checks.Rules.Events;
using Standards.Checks.Rules.Kubernetes;
using Standards.Checks.Rules.Layout;
using Standards.Checks.Rules.Layout.Contents;
using Standards.Checks.Rules.Layout.Places;
using Standards.Checks.Rules.Layout.Projects;
using Standards.Checks.Rules.Layout.Sources;
using Standards.Checks.Rules.Licences;
using Standards.Checks.Rules.LockFiles;
using Standards.Checks.Rules.Migrations;
using Standards.Checks.Rules.OnCall;
using Standards.Checks.Rules.OpenApi;
using Standards.Checks.Rules.OpenApi.Compatibility;
using Standards.Checks.Rules.Operations;
using Standards.Checks.Rules.Operations.Flags;
using Standards.Checks.Rules.Ownership;
using Standards.Checks.Rules.Pipelines;
using Standards.Checks.Rules.Postmortems;
using Standards.Checks.Rules.Protobuf;
using Standards.Checks.Rules.ProtoCompatibility;
using Standards.Checks.Rules.PublicApi;
using Standards.Checks.Rules.Runbooks;
using Standards.Checks.Rules.Runbooks.Metrics;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Rules.Setup;
using Standards.Checks.Rules.Suppressions;
using Standards.Checks.Rules.Symbols;
using Standards.Checks.Rules.Templates;
using Standards.Checks.Rules.Terraform;
using Standards.Checks.Rules.TestRunners;
using Standards.Checks.Rules.Versions;
using Standards.Checks.Rules.Wiring;

namespace Standards.Checks.Composition;

/// <summary>Every check of the product. Written out, not found by reflection: a build has no time to search.</summary>
public static class CheckCatalog
{
    /// <summary>Checks over single files.</summary>
    public static IReadOnlyList<IFileCheck> FileChecks { get; } =
    [
        new AdrRecordCheck(),
        new AdrContentCheck(),
        new DocumentCheck(),
        new TemplateSentenceCheck(),
        new ChangelogCheck(),
        new ChangelogPromiseCheck(),
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
        new GeneratedCodeCheck(),
        new ConfigurationSuppressionCheck(),
        new BuildSwitchCheck(),
        new BinaryFileCheck(),
        new EfMigrationCheck(),
        new SqlCheck(),
        new ProtoMoneyCheck(),
        new ConfigurationFileCheck(),
        new EnvironmentSymbolCheck(),
        new TestRunnerSettingsCheck(),
        new GitVersioningFileCheck(),
        new DockerfileCheck(),
        new ComposeCheck(),
        new PipelineCheck(),
        new PipelineSchemaCheck(),
        new TemplateRecordCheck(),
        new TerraformCheck(),
        new DeclaredFileCheck(),
    ];

    /// <summary>Checks over several files.</summary>
    public static IReadOnlyList<IRepositoryCheck> RepositoryChecks { get; } =
    [
        new AdrSetCheck(),
        new AdrHistoryCheck(),
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
        new SetupCheck(),
        new FlagUseCheck(),
        new FlagRegisterCheck(),
        new ProtoCompatibilityCheck(),
        new KubernetesCheck(SecretCheck.LinesOf),
        new ChartTemplatesCheck(),
        new ChartValuesCheck(),
        new LayoutPathCheck(),
        new RequiredFolderCheck(),
        new PlaceCheck(),
        new UntestedProjectCheck(),
        new ProtoCheck(),
        new AssertionLibraryCheck(),
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
        new PipelinePartsCheck(),
        new PipelineCallCheck(),
        new GitLabPipelineCheck(),
        new AzureTemplateCheck(),
        new TerraformModuleCheck(),
        new EventCheck(),
        new OpenApiCheck(),
        new OpenApiCompatibilityCheck(),
        new DeclaredExistenceCheck(),
        new DeclaredProjectRuleCheck(),
    ];

    /// <summary>Checks over what evaluation knows of a project, at the start of its build.</summary>
    public static IReadOnlyList<IProjectCheck> ProjectChecks { get; } =
    [
        new ProjectPlaceCheck(),
        new ProjectNameCheck(),
        new LockFileCheck(),
        new VersioningModeCheck(),
    ];

    /// <summary>Checks over the packages that restore resolved, once a project whatever its target frameworks.</summary>
    public static IReadOnlyList<IProjectCheck> RestoredChecks { get; } =
    [
        new LockedPackagesCheck(),
        new LockFileDriftCheck(),
        new LicenceCheck(),
        new VulnerabilityCheck(),
        new AuditCheck(),
        new DeprecatedPackageCheck(),
    ];

    /// <summary>Checks that explain why restore refused a lock file.</summary>
    public static IReadOnlyList<IProjectCheck> LockFileChecks { get; } = [new LockFileCheck()];

    /// <summary>Checks over what was compiled together with what was restored.</summary>
    public static IReadOnlyList<IProjectCheck> ReferenceChecks { get; } = [new UnusedReferenceCheck()];

    /// <summary>Checks over a package that is about to be made from a nuspec.</summary>
    public static IReadOnlyList<IProjectCheck> NuspecChecks { get; } = [new NuspecSbomCheck()];

    /// <summary>Checks over what a project's build wrote.</summary>
    public static IReadOnlyList<IProjectCheck> OutputChecks { get; } = [new AssemblySizeCheck(), new SymbolCheck(), new PublicApiCheck()];

    /// <summary>Checks over an executable and the projects that it references, when they are built.</summary>
    public static IReadOnlyList<IProjectCheck> WiringChecks { get; } = [new WiringCheck()];

    /// <summary>Checks over a package that is about to be made.</summary>
    public static IReadOnlyList<IProjectCheck> PackageChecks { get; } =
    [
        new PackageVersionCheck(),
        new ChangelogVersionCheck(),
        new RemoteCheck(),
        new UnrecordedApiCheck(),
        new BaselineVersionCheck(),
    ];
}
