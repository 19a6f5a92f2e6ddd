namespace Standards.Checks.Tests.Corpus;

/// <summary>Of the files in <c>ops/</c>.</summary>
internal static class OperationsMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("ops/service.yml", "owner: '@acme/payments'", "owner: payments"),
        new(
            "ops/service.yml",
            "{ name: payments, kind: internal_service, required: false, fallback: partial }",
            "{ name: payments, kind: internal_service, required: false }"),
        new(
            "ops/service.yml",
            "      - { name: payments, kind: internal_service, required: false, fallback: partial }\n",
            "      - { name: payments, kind: internal_service, required: false, fallback: partial }\n      - { name: events, kind: queue, required: true }\n"),
        new("ops/service.yml", "runbooks: [docs/runbooks]", "runbooks: [docs/runbook]"),
        new("ops/slo.yml", "error_budget_minutes: 43.2", "error_budget_minutes: 30"),
        new("ops/slo.yml", "    error_budget: 5\n", "    error_budget: 4\n"),
        new("ops/slo.yml", "threshold: 200 ms", "threshold: 180 ms"),
        new("ops/slo.yml", "alert_rule: LatencyAboveObjective", "alert_rule: LatencyTooHigh"),
        new("ops/slo.yml", "consumed_from: 50", "consumed_from: 60"),
        new("ops/resilience.yml", "interval: 60 s, open_timeout: 30 s }\n  payments", "interval: 8 s, open_timeout: 30 s }\n  payments"),
        new("ops/resilience.yml", "max_attempts: 3", "max_attempts: 10"),
        new("ops/resilience.yml", "retryable_status: [503]", "retryable_status: [400, 503]"),
        new(
            "ops/backup.yml",
            "standard: { rpo: 1 hour, rto: 4 hours, backup_frequency: 1 hour }",
            "standard: { rpo: 1 hour, rto: 4 hours, backup_frequency: 1 day }"),
        new("ops/backup.yml", "encrypted: true", "encrypted: false"),
        new("ops/data.yml", "pii: false", "pii: true"),
        new("ops/data.yml", "delete_after: 2_years", "delete_after: 3_years"),
        new("ops/secrets-rotation.yml", "last_rotated: 2026-10-01", "last_rotated: 2026-07-01"),
        new("ops/flags.yml", "remove_by: 2027-01-31", "remove_by: 2026-11-20"),
        new("ops/flags.yml", "", null)
        {
            Also = new("cmd/Orders.Api/Orders.Api.csproj", "</Project>", """
                  <ItemGroup>
                    <PackageReference Include="OpenFeature" />
                  </ItemGroup>
                </Project>
                """),
        },
        new("ops/flags.yml", "  cancel-orders:", "  cancel-order:"),
        new("ops/rollout.yml", "percentage: 50", "percentage: 5"),
        new("ops/oncall.yml", "secondary: '@payments-secondary'", "secondary: '@payments-primary'"),
        new("ops/exercises.yml", "since: 2026-11-02", "since: 2026-01-02"),
        new("ops/capacity.yml", "reviewed: 2026-11-02", "reviewed: 2026-09-02"),
        new("ops/cost.yml", "team: payments", "team: checkout"),
        new(
            "ops/tech-debt.yml",
            "entries: []",
            "entries:\n  - { id: TD-1, description: Two clients, impact: high, effort: small, created: 2026-01-02, due_date: 2026-06-01, owner: "
                + "'@alice', status: open }"),
        new("ops/deprecations.yml", "", """
            deprecations:
              offset-paging:
                kind: endpoint
                what: GET /api/v1/orders?offset
                announced: 2026-10-01
                sunset: 2027-01-01
                replacement: cursor
                owner: '@acme/payments'

            """),
        new("ops/complience.yml", "", "x: 1\n") { IsAlone = true },
        new("ops/service.yml", "", null),
        new("ops/service.yml", "level: L1, contact: '@payments-oncall'", "level: L1, contact: '@platform-oncall'"),
        new("ops/service.yml", "    runbooks: [docs/runbooks]\n", ""),
        new("ops/service.yml", "on_call: true", "on_call: false"),
        new("ops/service.yml", "owner: '@acme/payments'", "owner: '@acme/checkout'")
        {
            Also = new("standards.yml", "team: payments", "team: checkout") { Also = new("ops/cost.yml", "team: payments", "team: checkout") },
        },
        new("ops/service.yml", "owner: '@acme/payments'", "owner: '@acme/sre'"),
        new(
            "ops/service.yml",
            "      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n      - { level: L3, contact: '@engineering-manager', after: 1 hour }\n",
            "      - { level: L3, contact: '@engineering-manager', after: 1 hour }\n      - { level: L2, contact: '@payments-lead', after: 15 minutes }\n"),
        new("ops/service.yml", "after: 15 minutes }", "after: 30 minutes }"),
        new("ops/service.yml", "      - { level: L4, contact: '@cto', critical_only: true }\n", ""),
        new("ops/service.yml", "required: true }\n", "required: true }\n      - { name: orders-db, kind: cache, required: false, fallback: default }\n"),
        new("ops/service.yml", "services:\n  orders:\n", $"services:\n{Shop}  orders:\n    depended_on_by: [shop]\n"),
        new("ops/service.yml", "capacity planning, ", ""),
        new("ops/service.yml", "champion_since: 2026-10-01", "champion_since: 2026-04-01"),
        new("ops/service.yml", "    champion_since: 2026-10-01\n", ""),
        new("ops/service.yml", "    critical_flows:", "    sensitive_paths: [src/Orders.Payments/**]\n    critical_flows:"),
        new("cmd/Billing.Worker/Billing.Worker.csproj", "", """
            <Project Sdk="Standards.Sdk">
              <PropertyGroup>
                <Description>Writes invoices.</Description>
                <ContainerRepository>billing-worker</ContainerRepository>
              </PropertyGroup>
            </Project>

            """)
        {
            Also = new("cmd/Billing.Worker/README.md", "", """
                # Billing.Worker

                ## Purpose

                Writes invoices.

                ## Dependencies

                None.

                ## Usage

                `dotnet run --project cmd/Billing.Worker`

                """)
            {
                Also = new(
                    "Orders.slnx",
                    "  <Folder Name=\"/cmd/\">\n",
                    "  <Folder Name=\"/cmd/\">\n    <Project Path=\"cmd/Billing.Worker/Billing.Worker.csproj\" />\n")
                {
                    // Also keeps it out of the build in which the registry is removed.
                    Also = new("ops/service.yml", "    critical_flows:", "    depended_on_by: [billing]\n    critical_flows:"),
                },
            },
        },
        new("ops/slo.yml", "", null),
        new("ops/slo.yml", "target: 99.9\n", "target: 99.9%\n"),
        new("ops/slo.yml", "sli: availability\n", "sli: availabilty\n"),
        new("ops/slo.yml", """
            window: 5 minutes
                metric: http.server.request.duration
                threshold
            """, """
            window: 30 days
                metric: http.server.request.duration
                threshold
            """),
        new("ops/slo.yml", "    target: 95\n    window: 30 days\n", "    target: 95\n    window: 5 minutes\n"),
        new("ops/slo.yml", ErrorRateIndicator, "") { Also = new("ops/slo.yml", ErrorRateObjective, "") },
        new("ops/slo.yml", """
                target: 99.9
                window: 30 days
                error_budget: 0.1
                error_budget_minutes: 43.2

            """, """
                target: 99
                window: 30 days
                error_budget: 1
                error_budget_minutes: 432

            """),
        new("ops/slo.yml", "    target: 95\n    window: 30 days\n", "    target: 95\n    window: 7 days\n"),
        new("ops/slo.yml", "\nslo_definitions:\n", """
              correctness:
                description: Share of orders that reach payment
                kind: correctness
                measurement: orders_paid_total / orders_placed_total
                window: 1 hour

            slo_definitions:
              correctness:
                sli: correctness
                target: 98
                window: 30 days
                error_budget: 2
                alert_rule: ErrorBudgetBurn
                runbook: docs/runbooks/orders.md

            """),
        new("ops/slo.yml", "    alert_rule: LatencyAboveObjective\n    runbook: docs/runbooks/high-error-rate.md\n", "    alert_rule: LatencyAboveObjective\n"),
        new("ops/slo.yml", "\nslo_definitions:\n", """

            sla:
              availability: 99.9
              window: 30 days
              measurement: Requests answered without a server error, at the load balancer
              penalty: 10 % credit
              support_response_times: { critical: 15 minutes, high: 1 hour, medium: 4 hours, low: 24 hours }

            slo_definitions:

            """),
        new("ops/slo.yml", "\nslo_definitions:\n", """

            sla:
              availability: 99.5
              window: 30 days
              measurement: Requests answered without a server error, at the load balancer
              penalty: 10 % credit
              support_response_times: { critical: 1 hour, high: 30 minutes, medium: 4 hours, low: 24 hours }

            slo_definitions:

            """),
        new("ops/slo.yml", "\nslo_definitions:\n", """

            sla:
              availability: 99.5
              window: 30 days
              measurement: Requests answered without a server error, at the load balancer
              penalty: 10 % credit
              support_response_times: { critical: 15 minutes, high: 5 minutes, medium: 4 hours, low: 24 hours }

            slo_definitions:

            """),
        new("ops/slo.yml", "    threshold: 200 ms\n", ""),
        new("ops/slo.yml", "http_response_status_code!~\"5..\"", "http_response_status_code=~\"2..\""),
        new("ops/slo.yml", ErrorBudgetPolicy, ""),
        new("ops/slo.yml", "actions: [feature_freeze, reliability_work]", "actions: [reliability_work]"),
        new("ops/slo.yml", "      review: weekly\n", ""),
        new("ops/slo.yml", "resume_at_remaining: 75", "resume_at_remaining: 50"),
        new("ops/alerts/slo.yml", "severity: sev-2", "severity: sev-3"),
        new("ops/alerts/slo.yml", "> 0.05", "> 0.1"),
        new("ops/capacity.yml", "", null),
        new(
            "ops/capacity.yml",
            "resources: {}",
            "resources:\n  orders-db: { unit: connections, limit: 200 connections, peak: 90, growth_per_month: 5, recommendation: None this month }"),
        new(
            "ops/capacity.yml",
            "resources: {}",
            "resources:\n  orders-db: { unit: connections, limit: 200, peak: 170, growth_per_month: 0, recommendation: None this month }"),
        new(
            "ops/capacity.yml",
            "resources: {}",
            "resources:\n  orders-db: { unit: connections, limit: 200, peak: 130, growth_per_month: 20, recommendation: None this month }"),
        new("ops/capacity.yml", "forecast: 90 days", "forecast: 30 days"),
        new(
            "ops/capacity.yml",
            "resources: {}",
            "resources:\n  orders-api: { unit: replicas, limit: 20, peak: 8, growth_per_month: 2, recommendation: None this month, autoscaling: { min: 10, "
                + "max: 3, target_utilization: 70 } }"),
        new("ops/oncall.yml", "", null),
        new("ops/oncall.yml", "primary: '@payments-primary'", "primary: alice"),
        new("ops/oncall.yml", "maximum_duration: 2 weeks", "maximum_duration: 4 weeks"),
        new("ops/oncall.yml", "primary: 5 minutes", "primary: 30 minutes"),
        new("ops/oncall.yml", "secondary: 15 minutes", "secondary: 5 minutes"),
        new("ops/oncall.yml", "maximum_pages_per_shift: 5", "maximum_pages_per_shift: 20"),
        new("ops/oncall.yml", "services: [orders]", "services: [order]"),
        new("ops/oncall.yml", "services: [orders]", "services: []"),
        new("ops/service.yml", EscalationPath, ""),
    ];

    private const string EscalationPath = """
            escalation_path:
              - { level: L1, contact: '@payments-oncall' }
              - { level: L2, contact: '@payments-lead', after: 15 minutes }
              - { level: L3, contact: '@engineering-manager', after: 1 hour }
              - { level: L4, contact: '@cto', critical_only: true }

        """;

    // A second service in the registry.
    private const string Shop = """
          shop:
            description: The web shop
            class: service
            criticality: standard
            owner: '@acme/payments'
            primary_contact: '@payments-oncall'
            escalation_path:
              - { level: L1, contact: '@payments-oncall' }
              - { level: L2, contact: '@payments-lead', after: 15 minutes }
              - { level: L3, contact: '@engineering-manager', after: 1 hour }
              - { level: L4, contact: '@cto', critical_only: true }
            on_call: true
            on_call_rotation: payments
            runbooks: [docs/runbooks]
            responsibilities: [monitoring and alerting, incident response, capacity planning, security updates, documentation]
            standards_champion: '@bob'
            champion_since: 2026-10-01
            critical_flows: [buy]
            partition_behavior: The basket stays, orders wait
            dependencies: []
            cost: { cost_center: payments, dashboard: https://grafana.acme.dev/d/shop-cost, budget_monthly: 100, unit: order, breakdown: [compute] }

        """;

    private const string ErrorRateIndicator = """
          error-rate:
            description: Share of requests that are answered with a server error
            kind: error_rate
            measurement: >-
              sum(rate(http_server_request_duration_seconds_count{http_response_status_code=~"5.."}[5m]))
              / sum(rate(http_server_request_duration_seconds_count[5m]))
            window: 5 minutes
            metric: http.server.request.duration

        """;

    private const string ErrorRateObjective = """
          error-rate:
            sli: error-rate
            target: 0.1
            window: 30 days
            error_budget: 0.1
            alert_rule: ErrorRateAboveFivePercent
            runbook: docs/runbooks/high-error-rate.md

        """;

    private const string ErrorBudgetPolicy = """
        error_budget_policy:
          stages:
            - name: warning
              consumed_from: 0
              consumed_to: 50
              actions: [incident_review, postmortem, monitoring_review, runbook_review]
              communication: The team
              focus: What consumed the budget
            - name: critical
              consumed_from: 50
              consumed_to: 100
              actions: [feature_freeze, reliability_work]
              communication: The team and its product owner
              focus: Reliability
              review: weekly
            - name: emergency
              consumed_from: 100
              actions: [stop_noncritical_work]
              communication: Engineering management
              focus: Reliability only
              review: daily
          recovery:
            resume_at_remaining: 75
            monitor_days: 7
            steps:
              - Root causes are corrected
              - Changes with the least risk first
              - All features

        """;
}
