using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Cost;

/// <summary>STD9804: every environment has a budget, and every budget an environment. Clause <c>cost-visibility</c>.</summary>
internal static class BudgetRule
{
    public static IEnumerable<Finding> Check(PlacedNode root)
    {
        var (environments, budgets) = (root["tags"]["environment"].Items, root["budgets"]);
        if (environments.Count == 0 || !budgets.Exists)
        {
            yield break;
        }

        var budgeted = budgets.Entries.Select(b => b.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var environment in environments.Where(e => e.Text is { } name && !budgeted.Contains(name)))
        {
            yield return environment.Finding(
                RuleCatalog.CostEnvironmentBudget,
                $"the environment {ValueText.Quote(environment.Text!)} has no budget",
                $"Add '{ValueText.Shorten(environment.Text!)}: {{ monthly: 100, currency: EUR }}' below 'budgets', with your numbers");
        }

        var known = environments.Select(e => e.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var budget in budgets.Entries.Where(b => !known.Contains(b.Key)))
        {
            yield return budget.FindingAtKey(
                RuleCatalog.CostEnvironmentBudget,
                $"the budget '{ValueText.Shorten(budget.Key)}' is for no environment of 'tags.environment'",
                "Remove the budget, or add the environment");
        }
    }
}
