using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Exercises;

/// <summary>
/// STD9707: game days cover three scenarios over a year. STD9708: who has a database rehearses a restore every year. Clauses
/// <c>game-day-scenarios</c>, <c>backup-restore-exercised</c>.
/// </summary>
internal static class ScenarioRules
{
    private const int Year = 366;
    private const string Restore = "data-corruption";
    private static readonly string[] Scenarios = ["pool-exhaustion", "latency-spike", Restore];

    public static IEnumerable<Finding> Check(PlacedNode root, OperationsSet operations)
    {
        var gameDays = root["game_days"];
        if (!gameDays.Exists)
        {
            yield break;
        }

        var since = root["since"].Date;
        var isYearOver = IsYearOver(since, operations);
        var hasDatabase = operations.Services.SelectMany(s => s["dependencies"].Items).Any(d => d["kind"].Text == "database");
        var restored = gameDays.Items.Where(g => g["scenario"].Text == Restore).Select(g => g["date"].Date).Where(day => day <= operations.Today).Max();
        var isRestoreMissing = isYearOver && hasDatabase && (restored is null || IsYearOver(restored, operations));
        if (isRestoreMissing)
        {
            yield return gameDays.FindingAtKey(
                RuleCatalog.ExerciseRestore,
                "no game day of the last year restored damaged data from a backup",
                $"Hold one with 'scenario: {Restore}' and add it below 'game_days'") with
            {
                Due = After(restored > since ? restored : since, "the rehearsal of a restore"),
            };
        }

        // What STD9708 asks for is not asked for twice.
        var held = gameDays.Items.Select(g => g["scenario"].Text).ToHashSet(StringComparer.Ordinal);
        var missing = Scenarios.Where(s => !held.Contains(s) && !(s == Restore && isRestoreMissing)).ToArray();
        if (missing.Length > 0 && (isYearOver || gameDays.Items.Count >= Scenarios.Length))
        {
            yield return gameDays.FindingAtKey(
                RuleCatalog.ExerciseScenarios,
                $"no game day has the scenario {string.Join(" or ", missing)}",
                $"Plan one with 'scenario: {missing[0]}' and add it below 'game_days'") with
            {
                Due = After(since, $"a game day with the scenario {missing[0]}"),
            };
        }
    }

    private static bool IsYearOver(DateOnly? day, OperationsSet operations) => operations.DueBefore.DayNumber - day?.DayNumber > Year;

    private static DueWork? After(DateOnly? day, string work) =>
        day is { } begin && DateOnly.MaxValue.DayNumber - begin.DayNumber > Year ? new DueWork(begin.AddDays(Year), work) : null;
}
