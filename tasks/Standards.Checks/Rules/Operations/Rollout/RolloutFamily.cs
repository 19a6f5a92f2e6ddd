using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Rollout;

/// <summary>How changes reach users, <c>ops/rollout.yml</c>. Clauses: <c>config-gradual-rollout</c>, <c>rollback-triggers</c>.</summary>
internal sealed class RolloutFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.RolloutPhaseGrowth, RuleCatalog.RolloutPhaseWatch, RuleCatalog.RolloutRollbackThresholds,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } =
    [
        new("rollout", RuleCatalog.RolloutSchema) { Missing = RuleCatalog.RolloutPresence, RequiredFor = [ServiceClass.Service, ServiceClass.Worker] },
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        var root = operations["rollout"];
        return [.. PhaseRules.Check(root["phases"].Items), .. RollbackRule.Check(root["rollback"])];
    }
}
