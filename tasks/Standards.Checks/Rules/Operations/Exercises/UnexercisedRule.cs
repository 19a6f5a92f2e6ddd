using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Exercises;

/// <summary>STD9709: every runbook is named by an exercise. Clause <c>runbooks-are-exercised</c>.</summary>
internal static class UnexercisedRule
{
    private const string Folder = "docs/runbooks/";

    // The first drills have to have had their time.
    private const int Quarter = 92;

    public static IEnumerable<Finding> Check(PlacedNode root, OperationsSet operations)
    {
        if (root["since"].Date is not { } since || operations.DueBefore.DayNumber - since.DayNumber <= Quarter)
        {
            return [];
        }

        var exercised = ExercisePathRule.Runbooks(root).Select(r => r.Text?.Trim('/')).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return operations.Context.Snapshot.Files
            .Where(f => f.Path.StartsWith(Folder, StringComparison.Ordinal) && f.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            .Where(f => !f.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase) && !f.Name.Equals("index.md", StringComparison.OrdinalIgnoreCase))
            .Where(f => !exercised.Contains(f.Path) && !exercised.Contains(f.Directory))
            .Select(f => new Finding(
                RuleCatalog.ExerciseRunbookCoverage,
                f.Path,
                0,
                0,
                "no exercise follows this runbook",
                $"Add a fire drill with 'runbook: {f.Path}' to ops/exercises.yml")
            {
                Due = new DueWork(since.PlusDays(Quarter), "the first exercise of the runbook"),
            });
    }
}
