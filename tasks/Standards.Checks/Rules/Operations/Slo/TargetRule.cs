using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>
/// STD9036: targets are at least those of the policy. Of several latency objectives, and of several windows, one has to be: a p99 or a week
/// may stand beside it. Clauses: <c>slo-defined</c>, <c>availability-slo</c>.
/// </summary>
internal static class TargetRule
{
    private const decimal Percentile = 95;

    // A month as people write it: four weeks, 30 days, or the longest of the calendar.
    private static readonly TimeSpan ShortestMonth = TimeSpan.FromDays(28);
    private static readonly TimeSpan LongestMonth = TimeSpan.FromDays(31);

    public static IEnumerable<Finding> Check(SloSet slo)
    {
        var objectives = slo.Objectives.Where(o => o.Class != ServiceClass.Worker).ToArray();
        foreach (var objective in slo.Objectives)
        {
            if (objective is { Target: 100, Kind: not (null or "error_rate") })
            {
                yield return objective.Node["target"].Finding(
                    RuleCatalog.SloTargetFloor, "a target of 100 % leaves no error budget", "Write 'target: 99.9' and 'error_budget: 0.1'");
            }
        }

        foreach (var finding in objectives.SelectMany(o => CheckNumber(o, slo.Policy)))
        {
            yield return finding;
        }

        foreach (var group in objectives.Where(o => o.Kind is "availability" or "latency" or "error_rate").GroupBy(o => (o.Service, o.Kind)))
        {
            if (group.Key.Kind == "latency" && Slow([.. group], slo.Policy.Operations[OperationsLimits.LatencyMilliseconds]) is { } slow)
            {
                yield return slow;
            }

            if (group.All(o => o.Node["window"].Duration is { } w && (w < ShortestMonth || w > LongestMonth)) && !WindowRule.IsShort(group.First()))
            {
                var window = group.First().Node["window"];
                yield return window.Finding(
                    RuleCatalog.SloTargetFloor,
                    $"the window of '{ValueText.Shorten(group.First().Node.Key)}' is {DurationText.ToText(window.Duration!.Value)}, not 30 days",
                    "Write 'window: 30 days', or add an objective over 30 days");
            }
        }
    }

    private static IEnumerable<Finding> CheckNumber(Objective objective, Policy policy)
    {
        var (target, floor, ceiling) = (
            objective.Node["target"], policy.Operations[OperationsLimits.Availability], policy.Operations[OperationsLimits.ErrorRate]);
        if (objective.Kind == "availability" && target.Number < floor)
        {
            yield return target.Finding(
                RuleCatalog.SloTargetFloor,
                $"the availability target {DecimalText.Of(target.Number.Value)} is below {DecimalText.Of(floor)}",
                Fix(objective, floor, 100 - floor));
        }
        else if (objective.Kind == "error_rate" && target.Number > ceiling)
        {
            yield return target.Finding(
                RuleCatalog.SloTargetFloor,
                $"the error rate target {DecimalText.Of(target.Number.Value)} is above {DecimalText.Of(ceiling)}",
                Fix(objective, ceiling, ceiling));
        }
    }

    // With the minutes, where they are said: the budget is theirs too.
    private static string Fix(Objective objective, decimal target, decimal budget)
    {
        var minutes = objective.Node["error_budget_minutes"].Exists && objective.Node["window"].Duration is { } window
            ? DecimalText.Of(Math.Round(budget / 100 * window.Ticks / TimeSpan.TicksPerMinute, 1, MidpointRounding.AwayFromZero))
            : null;
        string[] pairs =
        [
            $"'target: {DecimalText.Of(target)}'",
            $"'error_budget: {DecimalText.Of(budget)}'",
            .. minutes is null ? [] : new[] { $"'error_budget_minutes: {minutes}'" },
        ];
        return $"Write {ListText.And(pairs)}";
    }

    private static Finding? Slow(IReadOnlyList<Objective> group, decimal limit)
    {
        var promises = group.Select(o => (o.Node, o.Target, Threshold: o.Indicator["threshold"].Duration)).ToArray();
        if (promises.Any(
            p => p.Target is null || p.Threshold is null || (p.Target >= Percentile && p.Threshold.Value.Ticks <= limit * TimeSpan.TicksPerMillisecond)))
        {
            return null;
        }

        var (node, target, threshold) = promises[0];
        return node["target"].Finding(
            RuleCatalog.SloTargetFloor,
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{ValueText.Shorten(node.Key)}' promises {DecimalText.Of(target!.Value)} % of requests within {DurationText.ToText(threshold!.Value)}, "
                    + $"and no latency objective promises {Percentile} % within {DecimalText.Of(limit)} ms"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Write 'target: {Percentile}' over an indicator with 'threshold: {DecimalText.Of(limit)} ms', or add such an objective"));
    }
}
