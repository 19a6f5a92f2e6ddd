using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.Operations.Service;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>
/// STD9060: there is an error budget policy; STD9061: its stages follow each other; STD9062: their actions escalate; STD9063: work resumes
/// when enough is back. Clauses: <c>error-budget-stages</c>, <c>error-budget-recovery</c>, <c>slo-definitions-complete</c>.
/// </summary>
internal static class BudgetPolicyRules
{
    private const decimal ResumeAt = 75;
    private const decimal MonitorDays = 7;
    private static readonly string[] Names = ["warning", "critical", "emergency"];

    private static readonly (string Stage, string[] Actions, string[] Reviews)[] Demands =
    [
        ("warning", ["incident_review", "postmortem"], []),
        ("critical", ["feature_freeze", "stop_noncritical_work"], ["weekly", "daily"]),
        ("emergency", ["stop_noncritical_work"], ["daily"]),
    ];

    public static IEnumerable<Finding> Check(SloSet slo)
    {
        var policy = slo.Operations["slo"]["error_budget_policy"];
        if (!policy.Exists)
        {
            return ServiceClasses.HasClass(slo.Policy) && slo.Definitions.Exists
                ? [slo.Definitions.FindingAtKey(
                    RuleCatalog.ErrorBudgetPolicyPresence,
                    "nothing says what happens when the error budget is spent",
                    "Add 'error_budget_policy' with stages and recovery; 'dotnet new std-ops --file slo --output sample' shows one")]
                : [];
        }

        return [.. CheckStages(policy["stages"]), .. policy["stages"].Items.SelectMany(CheckActions), .. CheckRecovery(policy["recovery"])];
    }

    private static IEnumerable<Finding> CheckStages(PlacedNode stages)
    {
        var items = stages.Items;
        if (items.Count == 0 || items.Any(s => s["name"].Text is null || s["consumed_from"].Number is null))
        {
            yield break;
        }

        if (!items.Select(s => s["name"].Text!).SequenceEqual(Names, StringComparer.Ordinal))
        {
            yield return stages.FindingAtKey(
                RuleCatalog.ErrorBudgetStageOrder,
                $"the stages are {string.Join(", ", items.Take(5).Select(s => ValueText.Shorten(s["name"].Text!)))}, not {string.Join(", ", Names)}",
                $"Write the stages {string.Join(", ", Names)}, each once and in this order");
            yield break;
        }

        decimal? end = 0;
        foreach (var (index, stage) in items.Index())
        {
            var (from, to) = (stage["consumed_from"], stage["consumed_to"]);
            if (end is { } previous && from.Number != previous)
            {
                yield return from.Finding(
                    RuleCatalog.ErrorBudgetStageOrder,
                    $"the stage '{ValueText.Shorten(stage["name"].Text!)}' begins at {DecimalText.Of(from.Number!.Value)} % consumed, and "
                        + $"{(index == 0 ? "the first begins at 0" : $"the one before ends at {DecimalText.Of(previous)}")} %",
                    $"Write 'consumed_from: {DecimalText.Of(previous)}'");
            }

            var isLast = index == items.Count - 1;
            if (to.Number < from.Number || (to.Number == from.Number && !isLast))
            {
                yield return to.Finding(
                    RuleCatalog.ErrorBudgetStageOrder,
                    $"the stage '{ValueText.Shorten(stage["name"].Text!)}' ends at {DecimalText.Of(to.Number!.Value)} %, where it begins or before",
                    "Write a number above 'consumed_from'");
            }
            else if (isLast ? to.Number < 100 : !to.Exists)
            {
                yield return (isLast ? to : stage).Finding(
                    RuleCatalog.ErrorBudgetStageOrder,
                    isLast
                        ? $"the last stage ends at {DecimalText.Of(to.Number!.Value)} % consumed, and nothing follows"
                        : $"the stage '{ValueText.Shorten(stage["name"].Text!)}' has no end",
                    isLast ? "Remove 'consumed_to' from the last stage" : "Add 'consumed_to' with the number at which the next stage begins");
            }

            end = to.Number > from.Number ? to.Number : null;
        }
    }

    private static IEnumerable<Finding> CheckActions(PlacedNode stage)
    {
        foreach (var (_, actions, reviews) in Demands.Where(d => d.Stage == stage["name"].Text))
        {
            var found = stage["actions"].Items.Select(i => i.Text).ToArray();
            if (found.Length > 0 && !found.Any(f => actions.Contains(f, StringComparer.Ordinal)))
            {
                yield return stage["actions"].FindingAtKey(
                    RuleCatalog.ErrorBudgetActionEscalation,
                    $"the stage '{stage["name"].Text}' has no action '{actions[0]}'",
                    $"Add '{actions[0]}' to its 'actions'");
            }

            if (reviews.Length > 0 && !(stage["review"].Text is { } review && reviews.Contains(review, StringComparer.Ordinal)))
            {
                var at = stage["review"].Exists ? stage["review"] : stage;
                yield return at.Finding(
                    RuleCatalog.ErrorBudgetActionEscalation,
                    $"in the stage '{stage["name"].Text}' the objectives are "
                        + $"{(stage["review"].Text is { } often ? $"looked at {ValueText.Shorten(often)}" : "not looked at")}",
                    $"{(stage["review"].Exists ? "Write" : "Add")} 'review: {reviews[0]}'");
            }
        }
    }

    private static string Days(decimal count) => count == 1 ? "1 day" : $"{DecimalText.Of(count)} days";

    private static IEnumerable<Finding> CheckRecovery(PlacedNode recovery)
    {
        var (resume, days) = (recovery["resume_at_remaining"], recovery["monitor_days"]);
        if (resume.Number < ResumeAt)
        {
            yield return resume.Finding(
                RuleCatalog.ErrorBudgetResumption,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"feature work resumes when {DecimalText.Of(resume.Number.Value)} % of the budget remains, less than {ResumeAt} %"),
                string.Create(CultureInfo.InvariantCulture, $"Write 'resume_at_remaining: {ResumeAt}'"));
        }

        if (days.Number < MonitorDays)
        {
            yield return days.Finding(
                RuleCatalog.ErrorBudgetResumption,
                string.Create(
                    CultureInfo.InvariantCulture, $"the system is watched for {Days(days.Number.Value)} before feature work resumes, less than {MonitorDays}"),
                string.Create(CultureInfo.InvariantCulture, $"Write 'monitor_days: {MonitorDays}'"));
        }
    }
}
