using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>STD9034: the window of an objective is longer than that of its indicator. Clause <c>slo-definitions-file</c>.</summary>
internal static class WindowRule
{
    // What an objective is written over; whoever measures as long has the wrong window in the indicator.
    private static readonly TimeSpan Long = TimeSpan.FromDays(7);

    /// <summary>Whether the objective's window is found here, so that no other rule need say that it is short.</summary>
    public static bool IsShort(Objective objective) =>
        objective.Node["window"].Duration is { } window && window < Long && window <= objective.Indicator["window"].Duration;

    public static IEnumerable<Finding> Check(Objective objective)
    {
        var (own, indicators) = (objective.Node["window"], objective.Indicator["window"]);
        if (own.Duration is { } window && indicators.Duration is { } measured && window <= measured)
        {
            var isIndicatorWrong = window >= Long;
            yield return (isIndicatorWrong ? indicators : own).Finding(
                RuleCatalog.SloWindow,
                $"the window {DurationText.ToText(window)} of '{ValueText.Shorten(objective.Node.Key)}' is not longer than the "
                    + $"{DurationText.ToText(measured)} over which its indicator is measured",
                isIndicatorWrong
                    ? $"Write 'window: {(objective.Kind is "freshness" ? "1 hour" : "5 minutes")}' in the indicator"
                    : objective.Kind is "freshness" ? "Write 'window: 7 days'" : "Write 'window: 30 days'");
        }
    }
}
