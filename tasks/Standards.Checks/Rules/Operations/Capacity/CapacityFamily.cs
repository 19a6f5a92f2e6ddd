using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Capacity;

/// <summary>What can run out, and when, <c>ops/capacity.yml</c>. Clauses: <c>capacity-review-monthly</c>, <c>capacity-planning</c>.</summary>
internal sealed class CapacityFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.CapacityHeadroom, RuleCatalog.CapacityForecast, RuleCatalog.CapacityReview, RuleCatalog.CapacityAutoscaling,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } =
    [
        new("capacity", RuleCatalog.CapacitySchema) { Missing = RuleCatalog.CapacityPresence, RequiredFor = [ServiceClass.Service] },
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        var root = operations["capacity"];
        return
        [
            .. ForecastRule.CheckHorizon(root),
            .. CapacityReviewRule.Check(root, operations),
            .. root["resources"].Entries.SelectMany(r => (Finding[])[
                .. HeadroomRule.Check(r, operations.Policy),
                .. ForecastRule.Check(r, root["forecast"].Duration),
                .. AutoscalingRule.Check(r),
            ]),
        ];
    }
}
