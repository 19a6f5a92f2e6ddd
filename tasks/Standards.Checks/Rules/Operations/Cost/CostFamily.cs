using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Cost;

/// <summary>
/// Tags, budgets and reviews of cost, <c>ops/cost.yml</c>. Clauses: <c>cost-tagging</c>, <c>cost-monthly-review</c>, <c>cost-unused-cleanup</c>.
/// </summary>
internal sealed class CostFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.CostTags, RuleCatalog.CostReview, RuleCatalog.CostReviewReport, RuleCatalog.CostEnvironmentBudget, RuleCatalog.CostUnusedResources,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } =
    [
        new("cost", RuleCatalog.CostSchema) { Missing = RuleCatalog.CostPresence, RequiredFor = [ServiceClass.Service, ServiceClass.Worker] },
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        var root = operations["cost"];
        var review = root["review"]["last_review"];
        return CostTagRule.Check(operations)
            .Concat(OperationsDue.Check(
                operations,
                review,
                OperationsDue.Next(review.Date, "monthly"),
                RuleCatalog.CostReview,
                "the monthly review of cost",
                "Review report, anomalies, savings, targets and trend, and write 'last_review: yyyy-MM-dd' with the day"))
            .Concat(operations.MissingPath(root["review"]["report"], RuleCatalog.CostReviewReport))
            .Concat(BudgetRule.Check(root))
            .Concat(CleanupRule.Check(root));
    }
}
