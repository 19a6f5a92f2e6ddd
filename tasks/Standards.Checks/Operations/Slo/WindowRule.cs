using Standards.Checks.Findings;
using Standards.Checks.Rules;

namespace Standards.Checks.Operations.Slo;

/// <summary>STD9034: the window of an objective is longer than that of its indicator. Clause <c>slo-definitions-file</c>.</summary>
internal static class WindowRule
{
    public static IEnumerable<Finding> Check(Objective objective)
    {
        if (objective.Node["window"] is { Duration: { } window } node && objective.Indicator["window"].Duration is { } measured && window <= measured)
        {
            yield return node.Finding(
                RuleCatalog.STD9034,
                $"the window {OperationsDuration.ToText(window)} of '{ValueText.Shorten(objective.Node.Key)}' is not longer than the {OperationsDuration.ToText(measured)} over which its indicator is measured",
                objective.Kind is "freshness" ? "Write 'window: 7 days'" : "Write 'window: 30 days'");
        }
    }
}
