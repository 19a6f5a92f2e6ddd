using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>
/// STD9033: the error budget is what the target leaves, in per cent and in minutes; STD9037: only workers may have more than 0.5 %.
/// Clauses: <c>error-budget</c>, <c>slo-definitions-file</c>, <c>worker-freshness-slo</c>.
/// </summary>
internal static class BudgetRules
{
    private const decimal MaxOfService = 0.5m;

    public static IEnumerable<Finding> Check(Objective objective)
    {
        if (objective is not { Target: { } target, Kind: { } kind })
        {
            yield break;
        }

        // The target of an error rate is what may fail.
        var budget = kind == "error_rate" ? target : 100 - target;
        if (objective.Node["error_budget"] is { Number: { } stated } node)
        {
            if (stated != budget)
            {
                var because = kind == "error_rate" ? "the error rate of the target" : $"what a target of {DecimalText.Of(target)} % leaves";
                yield return node.Finding(
                    RuleCatalog.SloErrorBudgetSize,
                    $"the error budget {DecimalText.Of(stated)} % does not equal {DecimalText.Of(budget)} %, {because}",
                    $"Write 'error_budget: {DecimalText.Of(budget)}'");
            }
            else if (stated > MaxOfService && kind is ("freshness" or "correctness") && objective.Class == ServiceClass.Service)
            {
                yield return node.Finding(
                    RuleCatalog.SloWorkerBudget,
                    $"the error budget of '{ValueText.Shorten(objective.Node.Key)}' is {DecimalText.Of(stated)} %, and a service may have "
                        + $"{DecimalText.Of(MaxOfService)} %",
                    $"Write 'target: {DecimalText.Of(100 - MaxOfService)}' and 'error_budget: {DecimalText.Of(MaxOfService)}', or less");
            }
        }

        if (objective.Node["error_budget_minutes"] is { Number: { } minutes } time && objective.Node["window"].Duration is { } window)
        {
            var expected = budget / 100 * window.Ticks / TimeSpan.TicksPerMinute;
            if (Math.Round(expected, Math.Min((int)minutes.Scale, 6), MidpointRounding.AwayFromZero) != minutes)
            {
                var text = DecimalText.Of(Math.Round(expected, 1, MidpointRounding.AwayFromZero));
                yield return time.Finding(
                    RuleCatalog.SloErrorBudgetSize,
                    $"error budget {DecimalText.Of(minutes)} min does not equal {text} min, which are {DecimalText.Of(budget)} % of "
                        + $"{DurationText.ToText(window)}",
                    $"Write 'error_budget_minutes: {text}'");
            }
        }
    }
}
