using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Rules.Operations.Budgets;

/// <summary>STD7003: percentiles rise, and what is critical is not slower than the rest. Clause <c>perf-api-p95-critical</c>.</summary>
internal static class BudgetOrderRule
{
    private static readonly string[] Percentiles = ["p50", "p95", "p99"];

    public static IEnumerable<Finding> Check(PlacedNode root) =>
        root["endpoints"].Entries.SelectMany(Rising).Concat(Classes(root["endpoints"]));

    private static IEnumerable<Finding> Rising(PlacedNode endpoint)
    {
        var last = default(PlacedNode);
        foreach (var value in Percentiles.Select(p => endpoint[p]).Where(v => BudgetUnits.Time(v) is not null))
        {
            if (BudgetUnits.Time(last) > BudgetUnits.Time(value))
            {
                yield return value.Finding(
                    RuleCatalog.BudgetConsistency,
                    $"'{value.Path}' is {value.Text}, less than '{last.Key}' with {last.Text}",
                    $"Write '{value.Key}: {last.Text}' or more, or lower '{last.Key}'");
            }

            last = value;
        }
    }

    private static IEnumerable<Finding> Classes(PlacedNode endpoints)
    {
        foreach (var percentile in Percentiles)
        {
            var (critical, standard) = (endpoints["critical"][percentile], endpoints["standard"][percentile]);
            if (BudgetUnits.Time(critical) > BudgetUnits.Time(standard))
            {
                yield return critical.Finding(
                    RuleCatalog.BudgetConsistency,
                    $"critical endpoints may take {critical.Text} ({percentile}), longer than standard ones with {standard.Text}",
                    $"Write '{percentile}: {standard.Text}' or less");
            }
        }
    }
}
