using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Exercises;

/// <summary>
/// STD9703: an exercise that took place has left a document. Clauses <c>game-day-quarterly</c>, <c>dr-annual-exercise</c>, <c>dr-tabletop</c>.
/// </summary>
internal static class DebriefRule
{
    // People write it up within a week.
    private const int Days = 7;

    public static IEnumerable<Finding> Check(PlacedNode root, DateOnly dueBefore) =>
    [
        .. Without(root["game_days"], "debrief", "game day", dueBefore),
        .. Without(root["dr_exercises"], "report", "disaster exercise", dueBefore),
        .. Without(root["tabletops"], "report", "tabletop", dueBefore),
    ];

    private static IEnumerable<Finding> Without(PlacedNode list, string key, string kind, DateOnly dueBefore)
    {
        foreach (var item in list.Items)
        {
            if (item["date"].Date is { } date && date.DayNumber + Days < dueBefore.DayNumber && !item[key].Exists)
            {
                yield return item.Finding(
                    RuleCatalog.ExerciseReport,
                    $"the {kind} of {item["date"].Text} has no '{key}'",
                    $"Add '{key}: docs/…' with the path of the document that says what came of it") with
                {
                    Due = new DueWork(date.PlusDays(Days), $"the {key} of the {kind} of {item["date"].Text}"),
                };
            }
        }
    }
}
