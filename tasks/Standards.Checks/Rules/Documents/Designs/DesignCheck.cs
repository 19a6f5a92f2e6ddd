using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.Designs;

/// <summary>
/// Sections, status and approval of design documents: STD3711 to STD3715. Clauses: <c>design-doc-sections</c>,
/// <c>design-approval-and-period</c>.
/// </summary>
public sealed class DesignCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "design";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.DesignRequiredSections, RuleCatalog.DesignSectionContent, RuleCatalog.DesignStatusVocabulary, RuleCatalog.DesignApprovers,
        RuleCatalog.DesignReviewPeriod,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => DesignFiles.IsDesign(file, context.Policy) || DesignFiles.IsTemplate(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        if (DocumentText.TryRead(file) is not { } document)
        {
            return [];
        }

        var isProduct = ProductClass.IsProduct(context.Policy);
        var isTemplate = DesignFiles.IsTemplate(file);
        var sections = SectionPresence.Check(
            file,
            document,
            isTemplate ? "template" : "design document",
            DesignFiles.DesignSections,
            RuleCatalog.DesignRequiredSections,
            RuleCatalog.DesignSectionContent)
            .Where(finding => finding.Rule == RuleCatalog.DesignRequiredSections ? isProduct : !isTemplate);
        return isTemplate ? sections : sections.Concat(Header(file, document, isProduct));
    }

    private static IEnumerable<Finding> Header(SourceFile file, SectionDocument document, bool isProduct)
    {
        var header = new DocumentHeader(document);
        var status = header.Find("status", "state");
        var findings = new List<Finding?>();
        if (isProduct)
        {
            findings.Add(HeaderPresence.Check(RuleCatalog.DesignStatusVocabulary, file, document.Page, "design document", "Status", "In Review", status));
            findings.Add(StatusWords.Design.Check(RuleCatalog.DesignStatusVocabulary, file.Path, status));
        }

        if (status is not null && StatusWords.Design.Parse(status.Text) is "Accepted" or "Implemented")
        {
            findings.AddRange(ApprovalRules.Check(file, document.Page, header, status!, isProduct));
        }

        return findings.OfType<Finding>();
    }
}
