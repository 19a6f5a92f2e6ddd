using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.OnCall;

/// <summary>STD9083: a page is acknowledged in time, first by the primary. Clause <c>oncall-response</c>.</summary>
internal static class AcknowledgeRule
{
    public static IEnumerable<Finding> Check(PlacedNode acknowledge, Policy policy)
    {
        var (primary, secondary) = (acknowledge["primary"], acknowledge["secondary"]);
        var (longest, latest) = (
            policy.Operations[OperationsLimits.PrimaryAcknowledgeMinutes], policy.Operations[OperationsLimits.SecondaryAcknowledgeMinutes]);
        foreach (var (node, limit) in new[] { (primary, longest), (secondary, latest) })
        {
            if (node.Duration is { } time && time.Ticks > limit * TimeSpan.TicksPerMinute)
            {
                yield return node.Finding(
                    RuleCatalog.OnCallAcknowledgement,
                    $"the {node.Key} acknowledges a page within {DurationText.ToText(time)}, later than {DecimalText.Of(limit)} minutes",
                    string.Create(CultureInfo.InvariantCulture, $"Write '{node.Key}: {DecimalText.Of(limit)} minutes'"));
            }
        }

        // A primary who takes too long has a finding for that.
        if (secondary.Duration is { } second && primary.Duration is { } first && second <= first && first.Ticks <= longest * TimeSpan.TicksPerMinute)
        {
            yield return secondary.Finding(
                RuleCatalog.OnCallAcknowledgement,
                $"the secondary steps in after {DurationText.ToText(second)}, when the primary still has time until {DurationText.ToText(first)}",
                first.Ticks < latest * TimeSpan.TicksPerMinute
                    ? $"Write 'secondary: {DecimalText.Of(latest)} minutes', or a shorter time for the primary"
                    : "Write a longer time for the secondary, or a shorter one for the primary");
        }
    }
}
