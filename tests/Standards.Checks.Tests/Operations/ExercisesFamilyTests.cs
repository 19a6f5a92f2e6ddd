using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations;

namespace Standards.Checks.Tests.Operations;

public class ExercisesFamilyTests
{
    private const string Good = """
        since: 2026-10-25
        game_days:
          - date: 2026-11-01
            scenario: pool-exhaustion
            participants: ['@payments']
            duration: 3 hours
            simulate: Limit the pool to two connections
            expected: An alert within five minutes
            validation: The page arrived
            debrief: docs/exercises/game-day.md
            runbooks: [docs/runbooks/database-slow.md]
        fire_drills:
          frequency: monthly
          duration: 30 minutes
          scenarios:
            - { name: cache-outage, simulate: Stop the cache, runbook: docs/runbooks/cache-outage.md, last_run: 2026-11-10 }
        dr_exercises:
          - { date: 2026-05-01, scenario: region-failure, participants: ['@payments'], duration: 4 hours, report: docs/exercises/dr.md }
        tabletops:
          - { date: 2026-11-18, scenario: ransomware, procedure: docs/runbooks/ransomware.md }

        """;

    private const string Service = """
        services:
          orders:
            owner: '@payments'
            primary_contact: '@payments'
            escalation_path: [{ level: L1, contact: '@payments' }, { level: L2, contact: '@lead' }]
            on_call: true
            dependencies:
              - { name: orders-db, kind: database, required: true }

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Empty(Check(Good));

    [Theory]
    [InlineData("since: 2026-10-25\n", "", "STD9700 ops/exercises.yml(1,1): the file has no 'since'. Add 'since: 2026-01-31'.")]
    [InlineData(
        "frequency: monthly",
        "frequency: yearly",
        "STD9700 ops/exercises.yml(13,14): 'fire_drills.frequency' is 'yearly', not one of monthly, weekly. Write one of them, such as 'frequency: monthly'.")]
    [InlineData(
        "scenario: pool-exhaustion",
        "scenario: Pool exhaustion",
        "STD9700 ops/exercises.yml(4,15): 'game_days[0].scenario' is 'Pool exhaustion' and must be lower case with hyphens, such as 'orders-db'. Write "
            + "'scenario: pool-exhaustion'.")]
    [InlineData(
        "debrief: docs/exercises/game-day.md",
        "debrief: docs/exercises/none.md",
        "STD9702 ops/exercises.yml(10,14): 'game_days[0].debrief' is 'docs/exercises/none.md', and there is no such file or folder. Write the path from the "
            + "root of the repository, or add the file.")]
    [InlineData(
        "runbook: docs/runbooks/cache-outage.md",
        "runbook: docs/runbooks/cache.md",
        "STD9702 ops/exercises.yml(16,64): 'fire_drills.scenarios[0].runbook' is 'docs/runbooks/cache.md', and there is no such file or folder. Write the path "
            + "from the root of the repository, or add the file.")]
    [InlineData(
        "procedure: docs/runbooks/ransomware.md",
        "procedure: docs/none.md",
        "STD9702 ops/exercises.yml(20,58): 'tabletops[0].procedure' is 'docs/none.md', and there is no such file or folder. Write the path from the root of "
            + "the repository, or add the file.")]
    [InlineData(
        "    debrief: docs/exercises/game-day.md\n",
        "",
        "STD9703 ops/exercises.yml(3,5): the game day of 2026-11-01 has no 'debrief'. Add 'debrief: docs/…' with the path of the document that says "
            + "what came of it.")]
    [InlineData(
        "date: 2026-11-18, scenario: ransomware",
        "date: 2026-11-13, scenario: ransomware",
        "STD9703 ops/exercises.yml(20,5): the tabletop of 2026-11-13 has no 'report'. Add 'report: docs/…' with the path of the document that says "
            + "what came of it.")]
    public void Mistake_fires(string good, string bad, string expected)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        Assert.Equal(expected.Split('|'), Check(Good.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(
        "date: 2026-11-01",
        "date: 2026-08-20",
        "STD9704 ops/exercises.yml(2,1): the last game day was on 2026-08-20, and one is due every 92 days. Hold a game day and add it below 'game_days'.")]
    [InlineData(
        "last_run: 2026-11-10",
        "last_run: 2026-10-20",
        "STD9705 ops/exercises.yml(15,3): the last fire drill was on 2026-10-20, and one is due every 31 days. Hold a fire drill and add it below "
            + "'scenarios'.")]
    [InlineData(
        ", last_run: 2026-11-10",
        "",
        "STD9705 ops/exercises.yml(15,3): since 2026-01-01 there was no fire drill, and one is due every 31 days. Hold a fire drill and add it below "
            + "'scenarios'.")]
    [InlineData(
        "last_run: 2026-11-10",
        "last_run: 2026-12-10",
        "STD9705 ops/exercises.yml(15,3): since 2026-01-01 there was no fire drill, and one is due every 31 days. Hold a fire drill and add it below "
            + "'scenarios'.")]
    public void Cadence_is_kept(string good, string bad, string expected) =>
        Assert.Equal([expected], Check(Good.Replace("2026-10-25", "2026-01-01", StringComparison.Ordinal).Replace(good, bad, StringComparison.Ordinal)));

    [Theory]
    [InlineData(
        "2026-05-01",
        "2025-11-19",
        "STD9706 ops/exercises.yml(19,1): the last disaster exercise was on 2025-11-19, and one is due every 366 days. Hold a disaster exercise and "
            + "add it below 'dr_exercises'.")]
    [InlineData("2026-05-01", "2025-11-20", null)]
    public void Disaster_exercise_is_held_every_year(string good, string bad, string? expected) => Assert.Equal(
        expected is null ? [] : [expected],
        Check(Good.Replace("2026-10-25", "2025-11-01", StringComparison.Ordinal).Replace(good, bad, StringComparison.Ordinal), everyScenario: true));

    [Fact]
    public void First_quarter_has_its_time() => Assert.Empty(OperationsFixture.Check("exercises", """
        since: 2026-10-21
        game_days: []
        fire_drills: { frequency: monthly, duration: 30 minutes, scenarios: [] }
        dr_exercises: []
        """));

    [Fact]
    public void Limit_of_the_policy_holds() => Assert.Equal(
        ["STD9704"],
        Check(
            Good.Replace("2026-10-25", "2026-01-01", StringComparison.Ordinal),
            policy: new Policy().With(new OperationsPolicy { Limits = new Dictionary<string, decimal> { ["gameDayDays"] = 14 } })).Select(f => f[..7]));

    [Fact]
    public void Scenarios_of_a_year_are_covered() => Assert.Equal(
        ["STD9707 ops/exercises.yml(2,1): no game day has the scenario latency-spike or data-corruption. Plan one with 'scenario: latency-spike' and "
            + "add it below 'game_days'."],
        Check(Good.Replace("2026-10-25", "2025-11-01", StringComparison.Ordinal)));

    [Fact]
    public void Restore_that_is_missing_is_asked_for_once() => Assert.Equal(
        [
            "STD9707 ops/exercises.yml(2,1): no game day has the scenario latency-spike. Plan one with 'scenario: latency-spike' and add it below 'game_days'.",
            "STD9708 ops/exercises.yml(2,1): no game day of the last year restored damaged data from a backup. Hold one with 'scenario: "
                + "data-corruption' and add it below 'game_days'.",
        ],
        Check(Good.Replace("2026-10-25", "2025-11-01", StringComparison.Ordinal), service: Service));

    [Fact]
    public void Restore_is_rehearsed_where_there_is_a_database()
    {
        var yaml = Good.Replace("2026-10-25", "2025-11-01", StringComparison.Ordinal);
        Assert.Empty(Check(yaml, everyScenario: true, service: Service));
        Assert.Equal(
            ["STD9708 ops/exercises.yml(2,1): no game day of the last year restored damaged data from a backup. Hold one with 'scenario: "
                + "data-corruption' and add it below 'game_days'."],
            Check(yaml, everyScenario: true, service: Service, restored: "2025-11-19"));
    }

    [Fact]
    public void Runbook_that_no_exercise_names_is_suggested() => Assert.Equal(
        ["STD9709 docs/runbooks/forgotten.md(0,0): no exercise follows this runbook. Add a fire drill with 'runbook: "
            + "docs/runbooks/forgotten.md' to ops/exercises.yml."],
        Check(Good.Replace("2026-10-25", "2026-01-01", StringComparison.Ordinal), runbook: "docs/runbooks/forgotten.md"));

    [Theory]
    [InlineData("2026-01-01", "docs/runbooks/README.md")]
    [InlineData("2026-10-25", "docs/runbooks/new.md")]
    [InlineData("2026-01-01", "docs/runbooks/note.txt")]
    public void What_is_no_runbook_or_new_is_not_suggested(string since, string path) =>
        Assert.Empty(Check(Good.Replace("2026-10-25", since, StringComparison.Ordinal), runbook: path));

    [Fact]
    public void Missing_file_fires_for_a_service()
    {
        using var repository = new TestRepository();
        Assert.Contains(
            OperationsFixture.Run(repository, OperationsFixture.Service),
            f => f.StartsWith("STD9701 ops/exercises.yml(0,0): the service has no ops/exercises.yml. ", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Check(
        string yaml, Policy? policy = null, bool everyScenario = false, string? service = null, string? runbook = null, string restored = "2026-03-01")
    {
        const string More = ", participants: ['@payments'], simulate: a, expected: b, validation: c, debrief: docs/exercises/game-day.md }\n";
        yaml = everyScenario
            ? yaml.Replace(
                "fire_drills:",
                $"  - {{ date: 2026-02-01, scenario: latency-spike{More}  - {{ date: {restored}, scenario: data-corruption{More}fire_drills:",
                StringComparison.Ordinal)
            : yaml;
        using var repository = new TestRepository().With("ops/exercises.yml", yaml)
            .With("docs/exercises/game-day.md", "# G\n").With("docs/exercises/dr.md", "# D\n")
            .With("docs/runbooks/database-slow.md", "# D\n").With("docs/runbooks/cache-outage.md", "# C\n").With("docs/runbooks/ransomware.md", "# R\n");
        if (service is not null)
        {
            _ = repository.With("ops/service.yml", service);
        }

        if (runbook is not null)
        {
            _ = repository.With(runbook, "# R\n");
        }

        return OperationsFixture.Run(repository, policy);
    }
}
