using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Operations.Exercises;

/// <summary>STD9702: the documents that exercises name exist. Clauses <c>fire-drill-monthly</c>, <c>game-day-quarterly</c>.</summary>
internal static class ExercisePathRule
{
    public static IEnumerable<Finding> Check(PlacedNode root, OperationsSet operations) =>
        Documents(root).Concat(Runbooks(root)).SelectMany(path => operations.MissingPath(path, RuleCatalog.ExerciseDocumentExists));

    /// <summary>The runbooks that exercises follow.</summary>
    public static IEnumerable<PlacedNode> Runbooks(PlacedNode root) =>
        root["game_days"].Items.Concat(root["dr_exercises"].Items).SelectMany(e => e["runbooks"].Items)
            .Concat(root["fire_drills"]["scenarios"].Items.Select(s => s["runbook"]))
            .Concat(root["tabletops"].Items.Select(t => t["procedure"]));

    private static IEnumerable<PlacedNode> Documents(PlacedNode root) =>
        root["game_days"].Items.Select(g => g["debrief"]).Concat(root["dr_exercises"].Items.Concat(root["tabletops"].Items).Select(d => d["report"]));
}
