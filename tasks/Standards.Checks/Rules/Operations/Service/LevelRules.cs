using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Service;

/// <summary>
/// STD9019: levels of an escalation path ascend, with waiting times that grow; STD9020: there are four of them, with the handbook's times.
/// Clause <c>escalation-levels-times</c>.
/// </summary>
internal static class LevelRules
{
    private static readonly (string Name, string Text, TimeSpan? After)[] Levels =
    [
        ("L1", "{ level: L1, contact: \"@first-responder\" }", null),
        ("L2", "{ level: L2, contact: \"@team-lead\", after: 15 minutes }", TimeSpan.FromMinutes(15)),
        ("L3", "{ level: L3, contact: \"@engineering-manager\", after: 1 hour }", TimeSpan.FromHours(1)),
        ("L4", "{ level: L4, contact: \"@cto\", critical_only: true }", null),
    ];

    public static IEnumerable<Finding> Check(PlacedNode service, bool isComplete)
    {
        var path = service["escalation_path"];
        return path.Items.Count == 0 ? [] : [.. CheckOrder(path), .. isComplete ? CheckLevels(service, path) : []];
    }

    private static IEnumerable<Finding> CheckOrder(PlacedNode path)
    {
        var (level, wait) = ("", TimeSpan.Zero);
        foreach (var step in path.Items)
        {
            var isInOrder = true;
            if (step["level"] is { Text: { } name } node)
            {
                if (string.CompareOrdinal(name, level) <= 0)
                {
                    isInOrder = false;
                    yield return node.Finding(
                        RuleCatalog.EscalationLevelOrder,
                        $"the level {ValueText.Quote(name)} stands {(name == level ? "twice" : $"after {ValueText.Quote(level)}")}",
                        "Write the levels once each in the order L1, L2, L3, L4");
                }

                level = name;
            }

            if (step["after"] is { Duration: { } after } time)
            {
                if (isInOrder && after <= wait && wait > TimeSpan.Zero)
                {
                    yield return time.Finding(
                        RuleCatalog.EscalationLevelOrder,
                        $"the waiting time {ValueText.Quote(time.Text!)} is not longer than the {DurationText.ToText(wait)} of the level before",
                        $"Write a time above {DurationText.ToText(wait)}");
                }

                wait = after;
            }
        }
    }

    private static IEnumerable<Finding> CheckLevels(PlacedNode service, PlacedNode path)
    {
        foreach (var (name, text, limit) in Levels)
        {
            var step = path.Items.FirstOrDefault(s => s["level"].Text == name);
            if (!step.Exists)
            {
                yield return path.FindingAtKey(
                    RuleCatalog.EscalationLevels, $"the escalation path of '{ValueText.Shorten(service.Key)}' has no level {name}", $"Add '- {text}'");
            }
            else if (limit is { } longest && !(step["after"].Duration <= longest) && (step["after"].Duration is not null || !step["after"].Exists))
            {
                var found = step["after"].Duration is { } after
                    ? $"waits {DurationText.ToText(after)}, longer than {DurationText.ToText(longest)}"
                    : "has no waiting time";
                yield return step.Finding(
                    RuleCatalog.EscalationLevels,
                    $"the level {name} of '{ValueText.Shorten(service.Key)}' {found}",
                    $"Write 'after: {DurationText.ToText(longest)}'");
            }
            else if (name == "L4" && (!step["critical_only"].Exists || step["critical_only"].Boolean == false))
            {
                yield return step.Finding(
                    RuleCatalog.EscalationLevels,
                    $"the level L4 of '{ValueText.Shorten(service.Key)}' is called for every incident",
                    "Write 'critical_only: true'");
            }
        }
    }
}
