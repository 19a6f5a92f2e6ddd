using Standards.Checks.Catalog;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Designs;
using Standards.Checks.Rules.Documents.Glossaries;
using Standards.Checks.Rules.Documents.Projects;
using Standards.Checks.Rules.Documents.PullRequests;
using Standards.Checks.Rules.Documents.Registry;
using Standards.Checks.Rules.Documents.ThreatModels;

namespace Standards.Checks.Rules.Documents.Required;

/// <summary>Which documents which repositories have.</summary>
internal static class RequiredDocuments
{
    private static readonly ServiceClass[] Services = [ServiceClass.Service];
    private static readonly ServiceClass[] Running = [ServiceClass.Service, ServiceClass.Worker];
    private static readonly ServiceClass[] Products = [ServiceClass.Service, ServiceClass.Worker, ServiceClass.Library];

    /// <summary>All of them, in the order of their rules.</summary>
    public static IReadOnlyList<RequiredDocument> All { get; } =
    [
        new(RuleCatalog.AdrPresence, Running, "no decision record", "", (file, policy) => AdrFiles.IsRecord(file, policy.Adr))
        {
            FixOf = policy => $"Write '{(policy.Adr.Folder.Length == 0 ? "" : policy.Adr.Folder + "/")}0001-record-architecture-decisions.md'",
        },
        new(
            RuleCatalog.ThreatModelPresence,
            Running,
            "no threat model",
            "Write 'docs/security/threat-model.md' with scope, assets, entry points, trust boundaries, threats, risks and mitigations",
            ThreatModelSections.IsThreatModel),
        new(
            RuleCatalog.DesignTemplatePresence,
            Products,
            "design documents and no template for them",
            "Write 'docs/design/TEMPLATE.md' with the nine headings of a design document",
            (file, _) => DesignFiles.IsTemplate(file))
        {
            Reason = DesignFiles.IsDesign,
        },
        new(
            RuleCatalog.GlossaryPresence,
            Running,
            "no glossary",
            "Write 'docs/glossary.md' with one heading of the third level for each term",
            (file, _) => GlossaryCheck.IsGlossary(file)),
        new(
            RuleCatalog.PullRequestTemplatePresence,
            Products,
            "a folder of its forge and no pull request template",
            "Write '.github/pull_request_template.md' with the headings What, Why, How, Testing and a checklist",
            (file, _) => PullRequestFiles.IsTemplate(file))
        {
            Reason = (file, _) => PullRequestFiles.IsOfForge(file),
        },
        new(
            RuleCatalog.DocumentRegistryPresence,
            Running,
            "no document registry",
            $"Write '{RegistryReader.FileName}' with the key '{RegistryReader.Root}' and an entry for 'docs/'",
            (file, _) => file.Path == RegistryReader.FileName),
        new(
            RuleCatalog.ToolManifestPresence,
            Running,
            "no tool manifest",
            "Run `dotnet new tool-manifest`, then `dotnet tool install <name>` for each tool",
            (file, _) => ToolManifestCheck.IsManifest(file)),
        new(
            RuleCatalog.AssistantContextPresence,
            Products,
            "no context file for assistants",
            "Write 'AGENTS.md' at the root with the commands that build, test and check",
            (file, _) => ContextFileCheck.IsContextFile(file)),
        new(
            RuleCatalog.ApiDocumentationPresence,
            Services,
            "no API documentation in docs/api",
            "Add 'docs/api/README.md' that says where the contract is and how to try it",
            (file, _) => file.Path.StartsWith("docs/api/", StringComparison.Ordinal)),
    ];
}
