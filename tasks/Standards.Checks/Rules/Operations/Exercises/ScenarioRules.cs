using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

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
        if (!root["game_days"].Exists)
        {
            return [];
        }

        var restore = MissingRestore(root, operations);
        // What STD9708 asks for is not asked for twice.
        var scenario = MissingScenario(root, operations, restore is null ? Scenarios : Scenarios.Except([Restore]));
        return new[] { restore, scenario }.OfType<Finding>();
    }

    private static Finding? MissingRestore(PlacedNode root, OperationsSet operations)
    {
        var (since, gameDays) = (root["since"].Date, root["game_days"]);
        var restored = gameDays.Items.Where(g => g["scenario"].Text == Restore).Select(g => g["date"].Date).Where(day => day <= operations.Today).Max();
        var isRestored = restored is not null && !IsYearOver(restored, operations);
        return isRestored || !IsYearOver(since, operations) || !HasDatabase(operations)
            ? null
            : gameDays.FindingAtKey(
                RuleCatalog.ExerciseRestore,
                "no game day of the last year restored damaged data from a backup",
                $"Hold one with 'scenario: {Restore}' and add it below 'game_days'") with
            {
                Due = After(restored > since ? restored : since, "the rehearsal of a restore"),
            };
    }

    private static bool HasDatabase(OperationsSet operations) =>
        operations.Services.SelectMany(s => s["dependencies"].Items).Any(d => d["kind"].Text == "database");

    private static Finding? MissingScenario(PlacedNode root, OperationsSet operations, IEnumerable<string> scenarios)
    {
        var (since, gameDays) = (root["since"].Date, root["game_days"]);
        string[] missing = [.. scenarios.Except(gameDays.Items.Select(g => g["scenario"].Text).OfType<string>())];
        return missing.Length == 0 || (!IsYearOver(since, operations) && gameDays.Items.Count < Scenarios.Length)
            ? null
            : gameDays.FindingAtKey(
                RuleCatalog.ExerciseScenarios,
                $"no game day has the scenario {string.Join(" or ", missing)}",
                $"Plan one with 'scenario: {missing[0]}' and add it below 'game_days'") with
            {
                Due = After(since, $"a game day with the scenario {missing[0]}"),
            };
    }

    private static bool IsYearOver(DateOnly? day, OperationsSet operations) => operations.DueBefore.DayNumber - day?.DayNumber > Year;

    private static DueWork? After(DateOnly? day, string work) =>
        day is { } begin && DateOnly.MaxValue.DayNumber - begin.DayNumber > Year ? new DueWork(begin.PlusDays(Year), work) : null;
}
