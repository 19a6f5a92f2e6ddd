using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Exercises;

/// <summary>
/// STD9704: a game day every quarter. STD9705: a fire drill every month. STD9706: a disaster exercise every year. What is planned does
/// not count, and before the first one <c>since</c> does. Clauses <c>game-day-quarterly</c>, <c>fire-drill-monthly</c>,
/// <c>dr-annual-exercise</c>.
/// </summary>
internal static class CadenceRules
{
    private const int DrillDays = 31;
    private const int DisasterDays = 366;

    public static IEnumerable<Finding> Check(PlacedNode root, OperationsSet operations)
    {
        var days = (int)operations.Policy.Operations[OperationsLimits.GameDayDays];
        var drills = root["fire_drills"]["scenarios"];
        return
        [
            .. Newest(RuleCatalog.ExerciseGameDay, root["game_days"], root["game_days"].Items.Select(g => g["date"]), "game day", days, operations),
            .. Newest(RuleCatalog.ExerciseFireDrill, drills, drills.Items.Select(d => d["last_run"]), "fire drill", DrillDays, operations),
            .. Newest(
                RuleCatalog.ExerciseDisaster,
                root["dr_exercises"],
                root["dr_exercises"].Items.Select(d => d["date"]),
                "disaster exercise",
                DisasterDays,
                operations),
        ];
    }

    private static IEnumerable<Finding> Newest(
        RuleDescriptor rule, PlacedNode list, IEnumerable<PlacedNode> dates, string kind, int days, OperationsSet operations)
    {
        var held = dates.Select(d => d.Date).Where(d => d <= operations.Today).Max();
        var since = operations["exercises"]["since"].Date;
        if (list.Exists && (held > since ? held : since ?? held) is { } last && operations.DueBefore.DayNumber - last.DayNumber > days)
        {
            var past = held is null ? $"since {ReviewDates.ToText(last)} there was no {kind}" : $"the last {kind} was on {ReviewDates.ToText(held.Value)}";
            yield return list.FindingAtKey(
                rule,
                string.Create(CultureInfo.InvariantCulture, $"{past}, and one is due every {days} days"),
                $"Hold a {kind} and add it below '{list.Key}'") with
            {
                Due = new DueWork(last.PlusDays(days), $"the next {kind}"),
            };
        }
    }
}
