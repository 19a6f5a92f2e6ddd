using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.TechnicalDebt;

/// <summary>The register of technical debt, <c>ops/tech-debt.yml</c>. Clauses: <c>techdebt-register</c>, <c>techdebt-allocation</c>.</summary>
internal sealed class TechnicalDebtFamily : IOperationsFamily
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.TechnicalDebtSprintShare, RuleCatalog.TechnicalDebtReview, RuleCatalog.TechnicalDebtIdUnique, RuleCatalog.TechnicalDebtDue,
        RuleCatalog.TechnicalDebtOrder, RuleCatalog.TechnicalDebtDates,
    ];

    /// <inheritdoc/>
    public IReadOnlyList<OperationsFile> Files { get; } =
    [
        new("tech-debt", RuleCatalog.TechnicalDebtSchema)
        {
            Missing = RuleCatalog.TechnicalDebtPresence,
            RequiredFor = [ServiceClass.Service, ServiceClass.Worker],
        },
    ];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(OperationsSet operations)
    {
        var root = operations["tech-debt"];
        var (entries, review) = (root["entries"], root["last_review"]);
        return CheckAllocation(root["allocation"], operations.Policy)
            .Concat(OperationsDue.Check(
                operations,
                review,
                OperationsDue.Next(review.Date, "quarterly"),
                RuleCatalog.TechnicalDebtReview,
                "the quarterly review of technical debt",
                "Go through the register, and write 'last_review: yyyy-MM-dd' with the day"))
            .Concat(OperationsIds.Check(entries.Items.Select(e => e["id"]), RuleCatalog.TechnicalDebtIdUnique))
            .Concat(entries.Items.SelectMany(e => DebtEntryRule.Check(e, operations.DueBefore)))
            .Concat(DebtOrderRule.Check(entries));
    }

    private static IEnumerable<Finding> CheckAllocation(PlacedNode allocation, Policy policy)
    {
        var least = policy.Operations[OperationsLimits.TechnicalDebtPercent];
        if (allocation.Number < least)
        {
            yield return allocation.Finding(
                RuleCatalog.TechnicalDebtSprintShare,
                string.Create(CultureInfo.InvariantCulture, $"{allocation.Number:0.##} % of each sprint goes to technical debt, less than {least:0.##} %"),
                string.Create(CultureInfo.InvariantCulture, $"Write 'allocation: {least:0.##}', and plan for it"));
        }
    }
}
