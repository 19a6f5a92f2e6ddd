using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Exercises;

/// <summary>
/// STD9703: an exercise that took place has left a document. Clauses <c>game-day-quarterly</c>, <c>dr-annual-exercise</c>, <c>dr-tabletop</c>.
/// </summary>
internal static class DebriefRule
{
    // People write it up within a week.
    private const int Days = 7;

    public static IEnumerable<Finding> Check(PlacedNode root, DateOnly today) =>
    [
        .. Without(root["game_days"], "debrief", "game day", today),
        .. Without(root["dr_exercises"], "report", "disaster exercise", today),
        .. Without(root["tabletops"], "report", "tabletop", today),
    ];

    private static IEnumerable<Finding> Without(PlacedNode list, string key, string kind, DateOnly today) =>
        from item in list.Items
        where item["date"].Date is { } date && date.DayNumber + Days < today.DayNumber && !item[key].Exists
        select item.Finding(
            RuleCatalog.ExerciseReport,
            $"the {kind} of {item["date"].Text} has no '{key}'",
            $"Add '{key}: docs/…' with the path of the document that says what came of it");
}
