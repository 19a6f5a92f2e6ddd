namespace Standards.Checks.Tests.Corpus;

/// <summary>
/// Of the files in <c>ops/</c> about how a service is kept ready: resilience, flags, rollout, deprecations, exercises, faults, reviews (STD96xx to STD973x).
/// </summary>
internal static class ReadinessMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "ops/resilience.yml",
            "failure_ratio: 0.5, min_requests: 10, interval: 60 s, open_timeout: 30 s }\n    fallback",
            "failure_ratio: 50, min_requests: 10, interval: 60 s, open_timeout: 30 s }\n    fallback"),
        new("ops/resilience.yml", "    attempt_timeout: 5 s\n    total_timeout: 8 s", "    attempt_timeout: 5\n    total_timeout: 8"),
        new("ops/resilience.yml", "", null),
        new("ops/resilience.yml", "database: 30 s", "database: 2 minutes"),
        new("ops/resilience.yml", "    attempt_timeout: 5 s\n    total_timeout: 8 s", "    attempt_timeout: 15 s\n    total_timeout: 20 s"),
        new("ops/resilience.yml", "total_timeout: 8 s", "total_timeout: 5 s"),
        new("ops/resilience.yml", "    attempt_timeout: 5 s\n    total_timeout: 20 s", "    attempt_timeout: 5 s\n    total_timeout: 2 minutes"),
        new("ops/resilience.yml", "    attempt_timeout: 5 s\n    total_timeout: 20 s", "    attempt_timeout: 8 s\n    total_timeout: 20 s"),
        new("ops/resilience.yml", "idempotent: true", "idempotent: false"),
        new("ops/flags.yml", "rollout_percentage: 50", "rollout_percentage: 50 %"),
        new("ops/flags.yml", "    enabled: true\n    rollout_percentage: 50", "    enabled: false\n    rollout_percentage: 50"),
        new("ops/flags.yml", "    remove_by: 2027-01-31\n", ""),
        new("ops/flags.yml", "introduced_on: 2026-10-01", "introduced_on: 2026-07-06"),
        new("ops/flags.yml", "introduced_on: 2026-10-01\n    remove_by: 2027-01-31", "introduced_on: 2026-07-06\n    remove_by: 2026-11-15"),
        new("ops/flags.yml", """
                kind: release
                enabled: true
                rollout_percentage: 25
            """, "    kind: ops\n    enabled: true\n    rollout_percentage: 25"),
        new("ops/rollout.yml", "percentage: 10\n", "percentage: 10 %\n"),
        new("ops/rollout.yml", "", null),
        new("ops/rollout.yml", "    duration: 2 hours\n    monitor: true\n", "    duration: 2 hours\n"),
        new("ops/rollout.yml", "    after_validation: true\n", ""),
        new("ops/rollout.yml", "error_rate_percent: 5", "error_rate_percent: 10"),
        new("ops/rollout.yml", "[unavailable, data_corruption, security_vulnerability]", "[unavailable, data_corruption]"),
        new("ops/rollout.yml", "canary: 10 minutes", "canary: 5 minutes"),
        new(
            "ops/deprecations.yml",
            "",
            "deprecations:\n  offset-paging: { kind: endpoint, what: GET /api/v1/orders?offset, announced: 2026-10-01, warned: 2027-01-01, sunset: 2027-06-30, "
                + "replacement: cursors, migration_guide: docs/migrations/cursors.md, owner: '@acme/payments', state: announced }\n"),
        new(
            "ops/deprecations.yml",
            "",
            "deprecations:\n  orders-client: { kind: package, what: Acme.Orders.Client, announced: 2026-10-01, sunset: 2027-06-30, remove_in: 1.4.0, "
                + "replacement: Acme.Orders.Http, migration_guide: docs/api/README.md, owner: '@acme/payments', state: announced }\n"),
        new(
            "ops/deprecations.yml",
            "",
            "deprecations:\n  orders-client: { kind: symbol, what: OrdersClient, announced: 2026-10-01, sunset: 2027-06-30, replacement: OrdersHttpClient, "
                + "migration_guide: docs/api/README.md, owner: '@acme/payments', state: announced }\n"),
        new(
            "ops/deprecations.yml",
            "",
            "deprecations:\n  offset-paging: { kind: endpoint, what: GET /api/v1/orders?offset, announced: 2026-03-02, warned: 2026-07-01, sunset: 2026-10-31, "
                + "replacement: cursors, migration_guide: docs/api/README.md, owner: '@acme/payments', state: warned }\n"),
        new(
            "ops/deprecations.yml",
            "",
            "deprecations:\n  offset-paging: { kind: endpoint, what: GET /api/v1/orders?offset, announced: 2026-06-01, warned: 2026-09-01, sunset: 2027-01-31, "
                + "replacement: cursors, migration_guide: docs/api/README.md, owner: '@acme/payments', state: warned }\n"),
        new("api/openapi.yaml", "operationId: listOrders\n", "operationId: listOrders\n      deprecated: true\n")
        {
            Also = new("ops/deprecations.yml", "", "deprecations: {}\n"),
        },
        new(
            "ops/deprecations.yml",
            "",
            "deprecations:\n  orders-v1: { kind: endpoint, what: GET /api/v1/orders, announced: 2026-03-02, warned: 2026-07-01, sunset: 2026-10-31, "
                + "replacement: GET /api/v2/orders, migration_guide: docs/api/README.md, owner: '@acme/payments', state: removed }\n"),
        new("ops/exercises.yml", "frequency: monthly", "frequency: quarterly"),
        new("ops/exercises.yml", "game_days: []", "game_days: none yet"),
        new("ops/exercises.yml", "", null),
        new(
            "ops/exercises.yml",
            "scenarios: []",
            "scenarios:\n    - { name: database-slow, simulate: Lock the table, runbook: docs/runbooks/slow-database.md, last_run: 2026-11-16 }"),
        new(
            "ops/exercises.yml",
            "game_days: []",
            "game_days:\n  - { date: 2026-11-09, scenario: pool-exhaustion, participants: ['@acme/payments'], simulate: Limit the pool to two connections, "
                + "expected: An alert within five minutes, validation: The page arrived, runbooks: [docs/runbooks/database-slow.md] }"),
        new(
            "ops/exercises.yml",
            "dr_exercises: []",
            "dr_exercises:\n  - { date: 2026-11-10, scenario: region-failure, participants: ['@acme/payments'], report: docs/dr/2026-11-10.md }"),
        new(
            "ops/exercises.yml",
            "dr_exercises: []",
            "dr_exercises:\n  - { date: 2025-06-12, scenario: region-failure, participants: ['@acme/payments'], report: docs/incident-response.md }")
            {
                Also = new("ops/exercises.yml", "since: 2026-11-02", "since: 2025-06-02"),
            },
        // Three game days of one kind, and a restore that was rehearsed too long ago.
        new(
            "ops/exercises.yml",
            "game_days: []",
            $"game_days:\n{GameDay("2026-09-03", "pool-exhaustion")}{GameDay("2026-10-06", "pool-exhaustion")}{GameDay("2026-11-16", "latency-spike")}"),
        new("ops/exercises.yml", "since: 2026-11-02\ngame_days: []", $"""
            since: 2025-06-02
            game_days:
            {GameDay("2025-07-03", "data-corruption")}{GameDay("2026-09-03", "pool-exhaustion")}{GameDay("2026-11-16", "latency-spike")}
            """),
        new("ops/chaos.yml", "level: 2", "level: 5"),
        new("ops/chaos.yml", "    rollback: kubectl rollout restart deployment/orders\n", ""),
        new("ops/chaos.yml", "experiment: kill-pod,", "experiment: kill-pods,"),
        new("ops/chaos.yml", "time: '03:00'", "time: '14:00'"),
        new("ops/chaos.yml", "    abort_condition: error rate above 1 %\n", ""),
        new("ops/chaos.yml", "level: 1", "level: 2"),
        new("ops/review.yml", "required_approvals: 1", "required_approvals: 0"),
        new("ops/review.yml", "review_timeout: 48 hours", "review_timeout: 48"),
        new("ops/review.yml", "critical_approvals: 2", "critical_approvals: 1"),
        new("ops/review.yml", "requested_reviewers: 2\nrequired_approvals: 1", "requested_reviewers: 2\nrequired_approvals: 3"),
        new("ops/review.yml", "[security-review, architecture-review]", "[wip, security-review]"),
        new("ops/review.yml", "review_timeout: 48 hours", "review_timeout: 1 week"),
        new("ops/review.yml", "['docs/**/*.md']", "['docs/**/*.md', '**/*.yaml']"),
        new("ops/review.yml", "  - 'api/**'\n", ""),
    ];

    private static string GameDay(string date, string scenario) =>
        $"  - {{ date: {date}, scenario: {scenario}, participants: ['@acme/payments'], simulate: See the runbook, expected: An alert within five minutes, "
        + $"validation: The page arrived, debrief: docs/postmortems/README.md }}\n";
}
