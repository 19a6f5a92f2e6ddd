using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.Required;

/// <summary>
/// Documents that are not there: STD3123, STD3607, STD3716, STD3805, STD3823, STD3836, STD3856, STD3857, STD3859. Asked of those who
/// said in <c>standards.yml</c> that they are a service, a worker or a library.
/// </summary>
public sealed class RequiredDocumentCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "required-documents";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.AdrPresence, RuleCatalog.ThreatModelPresence, RuleCatalog.DesignTemplatePresence, RuleCatalog.GlossaryPresence,
        RuleCatalog.PullRequestTemplatePresence, RuleCatalog.DocumentRegistryPresence, RuleCatalog.ToolManifestPresence, RuleCatalog.AssistantContextPresence,
        RuleCatalog.ApiDocumentationPresence,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        ProductClass.IsProduct(context.Policy)
        && RequiredDocuments.All.Any(document => document.IsMatch(file, context.Policy) || document.Reason?.Invoke(file, context.Policy) == true);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var policy = context.Policy;
        if (!ProductClass.IsProduct(policy) || context.Snapshot.Files.Count == 0)
        {
            return [];
        }

        return RequiredDocuments.All
            .Where(document => document.Classes.Contains(policy.Service.Class))
            .Where(document => document.Reason is not { } reason || files.Any(file => reason(file, policy)))
            .Where(document => !files.Any(file => document.IsMatch(file, policy)))
            .Select(document => new Finding(
                document.Rule, "", 0, 0, $"the {ProductClass.Noun(policy)} has {document.Name}", document.FixOf?.Invoke(policy) ?? document.Fix));
    }
}
