using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Exercises;

/// <summary>Fault experiments, <c>ops/chaos.yml</c>. Clauses: <c>chaos-experiment-contract</c>, <c>chaos-levels</c>, <c>chaos-schedule</c>.</summary>
internal sealed class ChaosFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.ExperimentScheduledExists, RuleCatalog.ExperimentHours, RuleCatalog.ExperimentSafeguards, RuleCatalog.ExperimentOrder,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } = [new("chaos", RuleCatalog.ExperimentSchema)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        var root = operations["chaos"];
        return [.. ChaosScheduleRules.Check(root), .. ChaosLevelRules.Check(root["experiments"])];
    }
}
