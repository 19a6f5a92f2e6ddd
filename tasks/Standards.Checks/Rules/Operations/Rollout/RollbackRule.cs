using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Rollout;

/// <summary>
/// STD9654: the thresholds that take a change back are not weaker than those of clause <c>rollback-triggers</c>: at once above 5 % of
/// errors, for unavailability, damaged data and a hole in security; considered above 1 % and twice the usual latency, for complaints and
/// unexpected behaviour; 10 minutes watched as a canary and 30 in full.
/// </summary>
internal static class RollbackRule
{
    private static readonly string[] Immediate = ["unavailable", "data_corruption", "security_vulnerability"];
    private static readonly string[] Consider = ["complaints_spike", "unexpected_behavior"];

    public static IEnumerable<Finding> Check(PlacedNode rollback) =>
    [
        .. AtMost(rollback["immediate"]["error_rate_percent"], 5),
        .. AtMost(rollback["consider"]["error_rate_percent"], 1),
        .. AtMost(rollback["consider"]["p95_factor"], 2),
        .. All(rollback["immediate"]["on"], Immediate),
        .. All(rollback["consider"]["on"], Consider),
        .. AtLeast(rollback["monitor"]["canary"], TimeSpan.FromMinutes(10)),
        .. AtLeast(rollback["monitor"]["full"], TimeSpan.FromMinutes(30)),
    ];

    private static IEnumerable<Finding> AtMost(PlacedNode value, decimal most)
    {
        if (value.Number > most)
        {
            yield return value.Finding(
                RuleCatalog.RolloutRollbackThresholds,
                string.Create(CultureInfo.InvariantCulture, $"'{value.Path}' is {value.Text}, more than {most}"),
                string.Create(CultureInfo.InvariantCulture, $"Write '{value.Key}: {most}' or less"));
        }
    }

    private static IEnumerable<Finding> AtLeast(PlacedNode value, TimeSpan least)
    {
        if (value.Duration < least)
        {
            yield return value.Finding(
                RuleCatalog.RolloutRollbackThresholds,
                $"'{value.Path}' is {value.Text}, less than {DurationText.ToText(least)}",
                $"Write '{value.Key}: {DurationText.ToText(least)}' or more");
        }
    }

    private static IEnumerable<Finding> All(PlacedNode list, string[] needed)
    {
        var there = list.Items.Select(i => i.Text).ToHashSet();
        if (list.Node is Standards.Checks.Foundation.Yaml.YamlSequence && needed.Where(n => !there.Contains(n)).ToArray() is { Length: > 0 } missing)
        {
            yield return list.FindingAtKey(
                RuleCatalog.RolloutRollbackThresholds,
                $"'{list.Path}' does not hold {string.Join(", ", missing)}",
                $"Write 'on: [{string.Join(", ", needed)}]'");
        }
    }
}
