using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.ThreatModels;

/// <summary>Sections and tables of threat models: STD3601 to STD3606. Clause: <c>threat-model-document</c>.</summary>
public sealed class ThreatModelCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "threat-model";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.ThreatModelRequiredSections, RuleCatalog.ThreatModelSectionContent, RuleCatalog.ThreatModelStrideCategories,
        RuleCatalog.ThreatModelRowCells, RuleCatalog.ThreatModelRiskColumns, RuleCatalog.ThreatModelRiskScale,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => ThreatModelSections.IsThreatModel(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        if (DocumentText.TryRead(file) is not { } document)
        {
            return [];
        }

        var isProduct = ProductClass.IsProduct(context.Policy);
        var hasColumn = document.Sections.SelectMany(section => section.Tables).Any(table => table.ColumnOf(ThreatColumns.Mitigation) >= 0);
        var sections = hasColumn ? ThreatModelSections.All : ThreatModelSections.All.Append(ThreatModelSections.Mitigations);
        return SectionPresence.Check(file, document, "threat model", sections, RuleCatalog.ThreatModelRequiredSections, RuleCatalog.ThreatModelSectionContent)
            .Concat(StrideRule.Check(file, document))
            .Concat(ThreatRowRule.Check(file, document))
            .Concat(RiskTableRules.Check(file, document))
            .Where(finding => isProduct || (finding.Rule != RuleCatalog.ThreatModelRequiredSections && finding.Rule != RuleCatalog.ThreatModelRiskColumns))
            .Limit();
    }
}
