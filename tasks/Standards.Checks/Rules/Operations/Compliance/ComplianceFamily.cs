using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Compliance;

/// <summary>Frameworks that apply and the controls that they ask for, <c>ops/compliance.yml</c>. Clause <c>compliance-automated-checks</c>.</summary>
internal sealed class ComplianceFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.ComplianceEvidence, RuleCatalog.ComplianceGapReason, RuleCatalog.ComplianceControlUnique, RuleCatalog.ComplianceTopicCoverage,
        RuleCatalog.CompliancePrivacyFramework,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } = [new("compliance", RuleCatalog.ComplianceSchema)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        var frameworks = operations["compliance"]["frameworks"].Items;
        return frameworks.SelectMany(f => f["controls"].Items).SelectMany(control => ControlRule.Check(operations, control))
            .Concat(OperationsIds.Check(frameworks.Select(f => f["name"]), RuleCatalog.ComplianceControlUnique))
            .Concat(frameworks.SelectMany(f => OperationsIds.Check(f["controls"].Items.Select(c => c["id"]), RuleCatalog.ComplianceControlUnique)))
            .Concat(frameworks.SelectMany(FrameworkTopicRule.Check))
            .Concat(PrivacyFrameworkRule.Check(operations));
    }
}
