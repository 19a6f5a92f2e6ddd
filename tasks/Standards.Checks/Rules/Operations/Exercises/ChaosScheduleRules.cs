using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Operations.Exercises;

/// <summary>
/// STD9721: what is scheduled exists. STD9722: it runs in the hours of low traffic. Clause <c>chaos-schedule</c>.
/// </summary>
internal static class ChaosScheduleRules
{
    public static IEnumerable<Finding> Check(PlacedNode root)
    {
        var experiments = root["experiments"];
        var names = experiments.Entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        var (from, to) = (Time(root["low_traffic"]["from"]), Time(root["low_traffic"]["to"]));
        foreach (var run in root["schedule"].Entries.SelectMany(period => period.Items))
        {
            if (experiments.Node is YamlMapping && run["experiment"] is { Text: { } name } value && !names.Contains(name))
            {
                yield return value.Finding(
                    RuleCatalog.ExperimentScheduledExists,
                    $"there is no experiment {ValueText.Quote(name)}",
                    NearestName.Of(name, names.Order(StringComparer.Ordinal)) is { } nearest
                        ? $"Write '{nearest}'"
                        : "Add it below 'experiments', or remove the line");
            }

            if (Time(run["time"]) is { } time && from is { } start && to is { } end && !time.IsBetween(start, end))
            {
                yield return run["time"].Finding(
                    RuleCatalog.ExperimentHours,
                    $"'{run["time"].Path}' is {run["time"].Text}, outside the hours of low traffic",
                    $"Write a time from {root["low_traffic"]["from"].Text} to {root["low_traffic"]["to"].Text}");
            }
        }
    }

    private static TimeOnly? Time(PlacedNode value) =>
        TimeOnly.TryParseExact(value.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
