namespace Standards.Checks.Tests.Corpus;

/// <summary>
/// Of the files in <c>ops/</c> about what a team keeps and answers for: data, secrets, backups, cost, access, controls, debt, models, requirements (STD974x to
/// STD99xx).
/// </summary>
internal static class StewardshipMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("ops/data.yml", "    retention: 2_years\n", "    retention: two years\n"),
        new("ops/data.yml", "    schema: orders\n", ""),
        new("ops/data.yml", "", null),
        new("ops/data.yml", "pii: false", "pii: true\n    gdpr_applies: true"),
        new("ops/data.yml", "pii: false", """
            pii: true
                gdpr_applies: true
                erasure: { handler: OrderEraser, tested_by: OrderEraserTests }
                export: { handler: Order, tested_by: OrderTests }
            """),
        new("ops/data.yml", "    retention: 2_years\n", "    retention: 3_years\n"),
        new(
            "ops/data.yml",
            "    stores: [orders-db]\n",
            "    stores: [orders-db]\n  carts: { owner: '@acme/payments', schema: carts, retention: 30_days, pii: false, stores: [orders-db] }\n"),
        new("ops/data.yml", "table: orders,", "table: order,"),
        new("ops/data.yml", "financial_transactions: 7_years", "financial_transactions: 1_year"),
        new("ops/data.yml", "after: 90_days", "after: 1_year"),
        new("ops/data.yml", "    retention: 2_years\n    pii: false", """
                retention: indefinite
                pii: true
                gdpr_applies: false
            """) { Also = new("ops/data.yml", "retention: 2_years, archive_after: 1_year, delete_after: 2_years", "retention: indefinite, archive_after: 1_year") },
        new("ops/data.yml", "stores: [orders-db]", "stores: [order-db]"),
        new("ops/secrets-rotation.yml", "frequency: 90 days", "frequency: often"),
        new("ops/secrets-rotation.yml", "    owner: '@acme/payments'\n", ""),
        new("ops/secrets-rotation.yml", "", null),
        new("ops/secrets-rotation.yml", "frequency: 90 days", "frequency: 1 year"),
        new("ops/secrets-rotation.yml", "overlap: 7 days", "overlap: 90 days"),
        new("ops/secrets-rotation.yml", "runbook: docs/runbooks/rotate-database-password.md", "runbook: docs/runbooks/rotate-password.md"),
        new("ops/secrets-rotation.yml", "store: vault:kv/orders/db", "store: postgres://orders:Wm4pT9xk@db.acme.dev/orders"),
        new("ops/secrets-rotation.yml", "store: vault:kv/orders/db", "store: the team's password manager"),
        new("ops/backup.yml", "rto: 4 hours", "rto: a few hours"),
        new("ops/backup.yml", "frequency: quarterly", "frequency: yearly"),
        new("ops/backup.yml", "", null),
        new(
            "ops/backup.yml",
            "critical: { rpo: 15 minutes, rto: 1 hour, backup_frequency: 15 minutes }",
            "critical: { rpo: 1 hour, rto: 4 hours, backup_frequency: 1 hour }"),
        new("ops/backup.yml", "stores:\n  - { name: orders-db, class: standard, encrypted: true }\n", "stores: []\n"),
        new("ops/backup.yml", "  standard: { rpo: 1 hour, rto: 4 hours, backup_frequency: 1 hour }\n", ""),
        new(
            "ops/backup.yml",
            "scope: a random backup\n    validation: checksums and row counts\n    begins: 2026-11-02 ",
            "scope: a random backup\n    validation: checksums and row counts\n    begins: 2026-09-02 "),
        new(
            "ops/backup.yml",
            "environment: recovery\n    begins: 2026-11-02 ",
            "environment: recovery\n    last_drill: 2026-11-09\n    report: docs/dr/drills/2026-11-09.md "),
        new("docs/dr/drills/november.md", "", """
            # Restore of November

            ## Restore procedure

            The last backup into a new database.

            ## Time to restore

            40 minutes.

            """),
        new("ops/backup.yml", "# replication:\n", """
            replication:
              primary_region: eu-west-1
              backup_regions: [eu-west-1]
              replication_lag: 1 minute
              failover: { automatic: false, runbook: docs/runbooks/orders.md, rto: 15 minutes }
            # replication:

            """),
        new("ops/backup.yml", "# replication:\n", """
            replication:
              primary_region: eu-west-1
              backup_regions: [eu-central-1]
              replication_lag: 5 minutes
              failover: { automatic: true, runbook: docs/runbooks/failover.md, rto: 1 hour }
            # replication:

            """),
        new("ops/cost.yml", "  cost_center: payments\n", ""),
        new("ops/cost.yml", "  last_review: 2026-11-02\n", "  last_review: 2026-11-02\n  report: docs/cost/2026-11-02.md\n"),
        new("ops/cost.yml", "currency: EUR }\n  production", "currency: €\n  production"),
        new("ops/cost.yml", "currency: EUR }\n  production", "currency: euro }\n  production"),
        new("ops/cost.yml", "", null),
        new("ops/cost.yml", "last_review: 2026-11-02", "last_review: 2026-09-07"),
        new("ops/cost.yml", "environment: [staging, production]", "environment: [dev, staging, production]"),
        new("ops/cost.yml", "    orphaned_snapshots: 90 days\n", ""),
        new("ops/cost.yml", "idle_instances: 7 days", "idle_instances: 3 days"),
        new("ops/access-reviews.yml", "systems: []", "systems: [orders-db]"),
        new("ops/access-reviews.yml", "", null),
        new("ops/access-reviews.yml", "systems: []", $"systems:\n{Access("orders-db", "'@payments'", "2026-11-02", "docs/incident-response.md")}"),
        new("ops/access-reviews.yml", "systems: []", $"systems:\n{Access("orders-db", "'@engineering-manager'", "2026-07-06", "docs/incident-response.md")}"),
        new(
            "ops/access-reviews.yml",
            "systems: []",
            $"systems:\n{Access("orders-db", "'@engineering-manager'", "2026-11-02", "docs/access-reviews/2026-11-02.md")}"),
        new("ops/access-reviews.yml", "begins: 2026-11-16", "last_review: 2026-11-09"),
        new("ops/access-reviews.yml", "    begins: 2026-11-16\n", ""),
        new(
            "ops/access-reviews.yml",
            "systems: []",
            $"systems:\n{Access("orders-db", "'@engineering-manager'", "2026-11-02", "docs/incident-response.md")}"
                + $"{Access("orders-db", "'@engineering-manager'", "2026-11-09", "docs/incident-response.md")}"),
        new("ops/compliance.yml", "", Framework("iso27001", "{ id: A.8.24, owner: '@acme/platform', status: open }")),
        new("ops/compliance.yml", "", Framework("iso27001", "{ id: A.5.15, owner: '@acme/payments', status: implemented }")),
        new("ops/compliance.yml", "", Framework("iso27001", "{ id: A.5.24, owner: '@acme/payments', status: implemented, evidence: [docs/incidents.md] }")),
        new("ops/compliance.yml", "", Framework("iso27001", "{ id: A.8.24, owner: '@acme/platform', status: not_applicable }")),
        new(
            "ops/compliance.yml",
            "",
            Framework(
                "iso27001",
                "{ id: A.5.15, owner: '@acme/payments', status: implemented, evidence: [ops/access-reviews.yml] }",
                "{ id: A.5.15, owner: '@acme/platform', status: planned, reason: The vault comes first }")),
        new(
            "ops/compliance.yml",
            "",
            Framework("soc2", "{ id: CC6.1, topic: access, owner: '@acme/payments', status: implemented, evidence: [ops/access-reviews.yml] }")),
        new("ops/compliance.yml", "", Framework("iso27001", "{ id: A.5.15, owner: '@acme/payments', status: implemented, evidence: [ops/access-reviews.yml] }"))
        {
            Also = new("ops/data.yml", "pii: false", """
                pii: true
                    gdpr_applies: true
                    erasure: { handler: Order, tested_by: OrderTests }
                    export: { handler: Order, tested_by: OrderTests }
                """),
        },
        new("ops/tech-debt.yml", "entries: []", $"entries:\n{Debt("TD-1", "huge", "open")}"),
        new("ops/tech-debt.yml", "", null),
        new("ops/tech-debt.yml", "allocation: 20 ", "allocation: 10 "),
        new("ops/tech-debt.yml", "last_review: 2026-11-02", "last_review: 2026-07-06"),
        new("ops/tech-debt.yml", "entries: []", $"entries:\n{Debt("TD-1", "high", "open")}{Debt("TD-1", "low", "open")}"),
        new("ops/tech-debt.yml", "entries: []", $"entries:\n{Debt("TD-1", "low", "open")}{Debt("TD-2", "critical", "open")}"),
        new("ops/tech-debt.yml", "entries: []", $"entries:\n{Debt("TD-1", "high", "resolved")}"),
        new("ops/tech-debt.yml", "entries: []", $"entries:\n{Debt("TD-1", "high", "in_progress, resolved: 2026-11-09")}"),
        new("ops/models.yml", "version: 1.1.0", "version: 1.1"),
        new("ops/models.yml", "{ accuracy: 0.97, precision: 0.94, recall: 0.93, f1: 0.93 }", "{ accuracy: 97, precision: 94, recall: 93, f1: 93 }"),
        new("ops/models.yml", "deployed_at: 2026-10-01", "deployed_at: 2026-08-01"),
        new("ops/models.yml", "version: 1.1.0", "version: 1.0.0"),
        new("ops/models.yml", "to: 0.5, action: reject", "to: 0.4, action: reject"),
        new("ops/models.yml", "from: 0.5, to: 0.95", "from: 0.4, to: 0.95"),
        new("ops/models.yml", "  - { name: high, from: 0.95, to: 1, action: approve }\n", ""),
        new("ops/models.yml", "thresholds: { accuracy: 0.95,", "thresholds: { accuracy: 0.8,"),
        new("ops/models.yml", "accuracy: 0.97", "accuracy: 0.9"),
        new("ops/models.yml", "test: { size: 5000 }", "test: { size: 500 }"),
        new("ops/models.yml", "    edge_cases: { size: 100 }\n", ""),
        new("ops/models.yml", "version: 1.0.0", "version: 2.0.0"),
        new("ops/models.yml", "    rollout: [0, 5, 25, 100]\n", "    first_version: true\n    rollout: [0, 5, 25, 100]\n"),
        new("ops/models.yml", "    flag: model-fraud-v1-1-0\n", ""),
        new("ops/models.yml", "flag: model-fraud-v1-1-0", "flag: fraud-2"),
        new("ops/models.yml", """
            rollout: [0, 5, 25, 100]
                runbook: docs/runbooks/orders.md
                output_schema: api/ai/fraud.schema.json
            """, """
            rollout: [0, 5, 25, 100]
                runbook: docs/runbooks/orders.md
                output_schema: api/ai/fraud.json
            """),
        new("api/ai/fraud.schema.json", """["confidence", "reasoning", "sources"],""", """["confidence", "reasoning", "sources"]"""),
        new("api/ai/fraud.schema.json", "\"maximum\": 1", "\"maximum\": 100"),
        new("api/ai/fraud.schema.json", """["confidence", "reasoning", "sources"]""", """["confidence", "reasoning"]"""),
        new(
            "ops/models.yml",
            "rollout: [0, 5, 25, 100]\n    runbook: docs/runbooks/orders.md",
            "rollout: [0, 5, 25, 100]\n    runbook: docs/runbooks/high-error-rate.md"),
        new("ops/models.yml", "rollout: [0, 5, 25, 100]", "rollout: [50, 100]"),
        new("ops/models.yml", "rollout: [0, 5, 25, 100]", "rollout: [0, 25, 5, 100]"),
        new("ops/models.yml", "[train, validation, test, edge_cases, dark_deploy, ramp]", "[train, test, validation, edge_cases, ramp]"),
        new("ops/requirements.yml", "id: REQ-001", "id: REQ-1"),
        new("ops/requirements.yml", "level: should", "level: nice to have"),
        new("ops/requirements.yml", "id: REQ-002", "id: REQ-001"),
        new("ops/requirements.yml", "[OrderTests]", "[OrdersTests]"),
        new("ops/requirements.yml", "level: should", "level: must"),
    ];

    private static string Framework(string name, params string[] controls) =>
        $"frameworks:\n  - name: {name}\n    controls:\n{string.Concat(controls.Select(c => $"      - {c}\n"))}";

    private static string Access(string name, string reviewer, string last, string report) =>
        $"  - {{ name: {name}, scope: database, owner: '@payments', reviewer: {reviewer}, cadence: quarterly, last_review: {last}, report: {report} }}\n";

    private static string Debt(string id, string impact, string status) =>
        $"  - {{ id: {id}, description: Two clients for one API, impact: {impact}, effort: small, created: 2026-10-05, owner: "
        + $"'@payments', status: {status} }}\n";
}
