namespace Standards.Checks.Tests.Corpus;

/// <summary>Of the files in <c>ops/</c>.</summary>
internal static class OperationsMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("ops/service.yml", "owner: '@acme/payments'", "owner: payments"),
        new("ops/service.yml", "{ name: payments, kind: internal_service, required: false, fallback: partial }", "{ name: payments, kind: internal_service, required: false }"),
        new("ops/service.yml", "      - { name: payments, kind: internal_service, required: false, fallback: partial }\n", "      - { name: payments, kind: internal_service, required: false, fallback: partial }\n      - { name: events, kind: queue, required: true }\n"),
        new("ops/service.yml", "runbooks: [docs/runbooks]", "runbooks: [docs/runbook]"),
        new("ops/slo.yml", "error_budget_minutes: 43.2", "error_budget_minutes: 30"),
        new("ops/slo.yml", "    error_budget: 5\n", "    error_budget: 4\n"),
        new("ops/slo.yml", "threshold: 200 ms", "threshold: 180 ms"),
        new("ops/slo.yml", "alert_rule: LatencyAboveObjective", "alert_rule: LatencyTooHigh"),
        new("ops/slo.yml", "consumed_from: 50", "consumed_from: 60"),
        new("ops/resilience.yml", "interval: 60 s, open_timeout: 30 s }\n  payments", "interval: 8 s, open_timeout: 30 s }\n  payments"),
        new("ops/resilience.yml", "max_attempts: 3", "max_attempts: 10"),
        new("ops/resilience.yml", "retryable_status: [503]", "retryable_status: [400, 503]"),
        new("ops/backup.yml", "standard: { rpo: 1 hour, rto: 4 hours, backup_frequency: 1 hour }", "standard: { rpo: 1 hour, rto: 4 hours, backup_frequency: 1 day }"),
        new("ops/backup.yml", "encrypted: true", "encrypted: false"),
        new("ops/data.yml", "pii: false", "pii: true"),
        new("ops/data.yml", "delete_after: 2_years", "delete_after: 3_years"),
        new("ops/secrets-rotation.yml", "last_rotated: 2026-10-01", "last_rotated: 2026-07-01"),
        new("ops/flags.yml", "remove_by: 2027-01-31", "remove_by: 2026-11-20"),
        new("ops/flags.yml", "  cancel-orders:", "  cancel-order:"),
        new("ops/rollout.yml", "percentage: 50", "percentage: 5"),
        new("ops/oncall.yml", "secondary: '@payments-secondary'", "secondary: '@payments-primary'"),
        new("ops/exercises.yml", "since: 2026-11-02", "since: 2026-01-02"),
        new("ops/capacity.yml", "reviewed: 2026-11-02", "reviewed: 2026-09-02"),
        new("ops/cost.yml", "team: payments", "team: checkout"),
        new("ops/tech-debt.yml", "entries: []", "entries:\n  - { id: TD-1, description: Two clients, impact: high, effort: small, created: 2026-01-02, due_date: 2026-06-01, owner: '@alice', status: open }"),
        new("ops/deprecations.yml", "", "deprecations:\n  offset-paging:\n    kind: endpoint\n    what: GET /api/v1/orders?offset\n    announced: 2026-10-01\n    sunset: 2027-01-01\n    replacement: cursor\n    owner: '@acme/payments'\n"),
        new("ops/complience.yml", "", "x: 1\n"),
    ];
}
