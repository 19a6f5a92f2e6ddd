using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Adr;
using Standards.Checks.Rules.Advisories;
using Standards.Checks.Rules.Configuration;
using Standards.Checks.Rules.Containers.Dockerfiles;
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
using Standards.Checks.Rules.Operations;
using Standards.Checks.Rules.Operations.Flags;
using Standards.Checks.Rules.Ownership;
using Standards.Checks.Rules.Pipelines;
using Standards.Checks.Rules.Postmortems;
using Standards.Checks.Rules.Runbooks;
using Standards.Checks.Rules.Runbooks.Metrics;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Rules.Suppressions;
using Standards.Checks.Rules.Templates;
using Standards.Checks.Rules.Terraform;
using Standards.Checks.Rules.Versions;

namespace Standards.Checks.Commands.Explaining;

/// <summary>Which rules a check reports. A check itself says only which files it reads.</summary>
internal static class CheckRules
{
    private static readonly Func<RuleDescriptor, bool> AdrRules = r => r.Id.StartsWith("STD310", StringComparison.Ordinal) || r.Id.StartsWith("STD311", StringComparison.Ordinal) && r.Id != "STD3119";

    private static readonly (string Name, Func<RuleDescriptor, bool> Rules)[] Checks =
    [
        (new TemplateRecordCheck().Name, r => r.Id is "STD9500" or "STD9501" or "STD9502"),
        (new AdrRecordCheck().Name, AdrRules),
        (new AdrSetCheck().Name, AdrRules),
        (new AdrContentCheck().Name, r => r.Id is "STD3119" or "STD3120" or "STD3121" or "STD3122"),
        (new AdrIndexCheck().Name, r => r.Id is "STD3125"),
        (new TechnologyCheck().Name, r => r.Id is "STD3124"),
        (new ThreatModelCheck().Name, r => r.Id.StartsWith("STD36", StringComparison.Ordinal) && r.Id is not "STD3607"),
        (new RfcCheck().Name, r => r.Id is "STD3701" or "STD3703" or "STD3704" or "STD3705" or "STD3706"),
        (new RfcSetCheck().Name, r => r.Id is "STD3702"),
        (new DesignCheck().Name, r => r.Id is "STD3711" or "STD3712" or "STD3713" or "STD3714" or "STD3715"),
        (new StandardsDocumentCheck().Name, r => r.Id is "STD3721" or "STD3722"),
        (new GlossaryCheck().Name, r => r.Id is "STD3801" or "STD3802" or "STD3803" or "STD3804"),
        (new PullRequestCheck().Name, r => r.Id is "STD3821" or "STD3822" or "STD3824"),
        (new RegistryCheck().Name, r => r.Id is "STD3831" or "STD3832" or "STD3833" or "STD3834" or "STD3835"),
        (new TypedFrontMatterCheck().Name, r => r.Id is "STD3841" or "STD3842"),
        (new ProjectDocumentCheck().Name, r => r.Id is "STD3851" or "STD3852" or "STD3853"),
        (new ArchitectureViewCheck().Name, r => r.Id is "STD3854"),
        (new ToolManifestCheck().Name, r => r.Id is "STD3855"),
        (new ContextFileCheck().Name, r => r.Id is "STD3858"),
        (new ReadmeCheck().Name, r => r.Id is "STD3201" or "STD3202"),
        (new DocumentCheck().Name, r => r.Id.StartsWith("STD32", StringComparison.Ordinal) && r.Id is not ("STD3201" or "STD3202" or "STD3214")),
        (new LinkCheck().Name, r => r.Id.StartsWith("STD33", StringComparison.Ordinal)),
        (new RunbookCheck().Name, r => r.Id.StartsWith("STD340", StringComparison.Ordinal)),
        (new RunbookSetCheck().Name, r => r.Id.StartsWith("STD341", StringComparison.Ordinal)),
        (new RunbookMetricCheck().Name, r => r.Id is "STD3421"),
        (new PostmortemCheck().Name, r => r.Id.StartsWith("STD350", StringComparison.Ordinal) || r.Id is "STD3510" or "STD3511" or "STD3513" or "STD3514"),
        (new PostmortemIndexCheck().Name, r => r.Id is "STD3512"),
        (new OnCallCheck().Name, r => r.Id is "STD3542" or "STD3543" or "STD3552" or "STD3553" or "STD3554" or "STD3555"),
        (new OnCallSetCheck().Name, r => r.Id is "STD3541" or "STD3551" or "STD3556"),
        (new OwnershipCheck().Name, r => r.Id.StartsWith("STD21", StringComparison.Ordinal)),
        (new OperationsCheck().Name, r => OperationsRules.Contains(r) && r.Id is not ("STD9635" or "STD9636")),
        (new TerraformCheck().Name, r => r.Id is "STD9400" or "STD9404" or "STD9405" or "STD9408" or "STD9413"),
        (new TerraformModuleCheck().Name, r => r.Id is "STD9401" or "STD9402" or "STD9403" or "STD9406" or "STD9407" or "STD9409" or "STD9410" or "STD9411" or "STD9412"),
        (new DockerfileCheck().Name, r => r.Id.StartsWith("STD910", StringComparison.Ordinal) && r.Id is not "STD9109" || r.Id is "STD9110" or "STD9111" or "STD9112" or "STD9113"),
        (new DockerfileSetCheck().Name, r => r.Id is "STD9109" or "STD9114"),
        (new FlagUseCheck().Name, r => r.Id is "STD9635" or "STD9636"),
        (new KubernetesCheck().Name, r => string.CompareOrdinal(r.Id, "STD9150") >= 0 && string.CompareOrdinal(r.Id, "STD9250") < 0),
        (new UntestedLibraryCheck().Name, r => r.Id is "STD2004"),
        (new BinaryFileCheck().Name, r => r.Id is "STD2012"),
        (new PlaceCheck().Name, r => r.Id is "STD2040" or "STD2041" or "STD2042"),
        (new ProjectGraphCheck().Name, r => r.Id is "STD2008" or "STD2009" or "STD2023" or "STD2044" or "STD2045" or "STD2046" || r.Id is "STD2030" or "STD2031" or "STD2032" or "STD2033" or "STD2034"),
        (new SourceCheck().Name, r => r.Id is "STD2035" or "STD2036"),
        (new CommittedLockFileCheck().Name, r => r.Id is "STD4003"),
        (new PinnedVersionCheck().Name, r => r.Id is "STD4009"),
        (new PackageHygieneCheck().Name, r => r.Id.StartsWith("STD403", StringComparison.Ordinal) && r.Id != "STD4036"),
        (new PackageSourceCheck().Name, r => r.Id.StartsWith("STD404", StringComparison.Ordinal)),
        (new GlobalJsonCheck().Name, r => r.Id.StartsWith("STD405", StringComparison.Ordinal)),
        (new SdkLockCheck().Name, r => r.Id.StartsWith("STD410", StringComparison.Ordinal)),
        (new UpdateBotCheck().Name, r => r.Id.StartsWith("STD412", StringComparison.Ordinal)),
        (new AdvisoryFileCheck().Name, r => r.Id is "STD4206" or "STD4207"),
        (new UnusedDecisionCheck().Name, r => r.Id is "STD4305"),
        (new GitVersioningFileCheck().Name, r => r.Id is "STD4604"),
        (new MigrationSetCheck().Name, r => r.Id is "STD8101" or "STD8102" or "STD8103" or "STD8105" or "STD8106" or "STD8114"),
        (new EfMigrationCheck().Name, r => r.Id is "STD8104" or "STD8107" or "STD8108" or "STD8110" or "STD8111" or "STD8112" or "STD8113"),
        (new SqlCheck().Name, r => r.Id is "STD8107" or "STD8108" or "STD8109" or "STD8110" or "STD8111" or "STD8112" or "STD8113"),
        (new ProtoMoneyCheck().Name, r => r.Id is "STD8113"),
        (new ConfigurationFileCheck().Name, r => r.Id is "STD8201" or "STD8202" or "STD8207" or "STD8208" or "STD8209" or "STD8211" or "STD8212"),
        (new PipelineCheck().Name, r => string.CompareOrdinal(r.Id, "STD9250") >= 0 && string.CompareOrdinal(r.Id, "STD9279") < 0 && r.Id is not ("STD9276" or "STD9278")),
        (new PipelineSetCheck().Name, r => r.Id is "STD9276" or "STD9278" or "STD9279"),
        (new ConfigurationSetCheck().Name, r => r.Id is "STD8203" or "STD8204" or "STD8205" or "STD8206" or "STD8210"),
        (new EnvironmentSymbolCheck().Name, r => r.Id is "STD8213"),
        (new ExampleCheck().Name, r => r.Id is "STD8214"),
        (new SecretCheck().Name, r => r.Id.StartsWith("STD50", StringComparison.Ordinal) && r.Id != "STD5031"),
        (new SourceSuppressionCheck().Name, r => r.Id is "STD0014"),
        (new ConfigurationSuppressionCheck().Name, r => r.Id is "STD0014"),
    ];

    /// <summary>The rules that look at a file, in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> Of(string path, ExplainOptions options)
    {
        var context = new CheckContext(options.Snapshot, options.Policy, options.Today, CancellationToken.None);
        if (options.Snapshot.Find(path) is not { } file)
        {
            return [];
        }

        var names = CheckCatalog.FileChecks.Where(c => c.Applies(file, context)).Select(c => c.Name)
            .Concat(CheckCatalog.RepositoryChecks.Where(c => c.DependsOn(file, context)).Select(c => c.Name))
            .ToHashSet(StringComparer.Ordinal);
        var chosen = Checks.Where(c => names.Contains(c.Name)).Select(c => c.Rules).Concat(OfName(file.Path, options)).Concat(Required(file, options)).ToList();
        return [.. RuleCatalog.All.Where(rule => chosen.Any(isChosen => isChosen(rule)))];
    }

    // Of the documents that a repository must have, only the one that the file is.
    private static IEnumerable<Func<RuleDescriptor, bool>> Required(SourceFile file, ExplainOptions options) =>
        RequiredDocuments.All
            .Where(document => document.Classes.Contains(options.Policy.Service.Class) && document.IsMatch(file, options.Policy))
            .Select(document => (Func<RuleDescriptor, bool>)(rule => rule == document.Rule));

    private static IEnumerable<Func<RuleDescriptor, bool>> OfName(string path, ExplainOptions options)
    {
        // These look at the paths of the snapshot and so depend on no file in particular.
        yield return LayoutPathCheck.Reports;

        if (path.EndsWith("proj", StringComparison.OrdinalIgnoreCase))
        {
            yield return r => ProjectRules.Contains(r) && !AnalyzerRules.Contains(r.Id);
        }

        if (path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
        {
            yield return r => AnalyzerRules.Contains(r.Id);
        }

        if (path.EndsWith("CHANGELOG.md", StringComparison.OrdinalIgnoreCase))
        {
            yield return r => r.Id is "STD3214" || (ProductClass.IsProduct(options.Policy) && r.Id is ("STD3867" or "STD3868" or "STD3869"));
        }

        if (path == PolicyReader.FileName)
        {
            // It says what the repository has to have, and no other file does.
            yield return r => r.Id is "STD2006" or "STD2007" or "STD2043";
        }

        if (path == WaiverReader.FileName)
        {
            yield return r => r.Id.StartsWith("STD002", StringComparison.Ordinal);
        }

        if (path == Baseline.FileName)
        {
            yield return r => r.Id.StartsWith("STD003", StringComparison.Ordinal);
        }

        if (path == PolicyReader.FileName || options.Policies.PolicyFiles.Any(f => f.Path.Replace('\\', '/').EndsWith("/" + path, StringComparison.Ordinal)))
        {
            yield return r => r.Id is "STD0003" or "STD0004" or "STD0005" or "STD0006" or "STD0009" or "STD0011" or "STD0012" or "STD0013" or "STD5031";
        }
    }
}
