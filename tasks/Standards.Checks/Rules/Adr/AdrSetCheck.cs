using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Adr;

/// <summary>What decision records show only together: STD3101, STD3102, STD3104, STD3113, STD3114, STD3116.</summary>
public sealed class AdrSetCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "adr-set";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.AdrFileNaming, RuleCatalog.AdrNumberUnique, RuleCatalog.AdrNumberSequence, RuleCatalog.AdrLinkResolution,
        RuleCatalog.AdrSupersessionMutual, RuleCatalog.AdrSupersessionAcyclic,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => AdrFiles.IsRecord(file, context.Policy.Adr);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var set = AdrSet.Read(files, context);
        return
        [
            .. NumberRules.Check(set),
            .. LinkRule.Check(set),
            .. SupersessionRule.Check(set),
            .. CycleRule.Check(set),
        ];
    }
}
