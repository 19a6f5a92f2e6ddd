using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Budgets;

/// <summary>
/// What projects, benchmarks, endpoints and queries may take, <c>ops/budgets.yml</c>. Clauses: <c>perf-budget-file</c>, <c>perf-api-p95-critical</c>.
/// </summary>
internal sealed class BudgetsFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.BudgetConsistency, RuleCatalog.BudgetReview, RuleCatalog.PackageCountBudget, RuleCatalog.SizeBudgetProject,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } = [BudgetFile.Definition];

    /// <inheritdoc/>
    public bool ReadsOtherFiles => true;

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file) => DependencyBudgetRule.DependsOn(file) || BudgetProjectRule.DependsOn(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations) =>
        BaselinePathRule.Check(operations["budgets"])
            .Concat(BudgetOrderRule.Check(operations["budgets"]))
            .Concat(DependencyBudgetRule.Check(operations))
            .Concat(BudgetProjectRule.Check(operations));
}
