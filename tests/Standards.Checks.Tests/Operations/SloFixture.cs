using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Operations;

/// <summary>A repository whose objectives agree with its registry, alerts and runbooks.</summary>
internal static class SloFixture
{
    public const string Good = """
        sli_definitions:
          availability:
            description: Share of requests answered without a server error
            kind: availability
            measurement: successful_requests / total_requests
            window: 5 minutes
          latency:
            description: Share of requests answered in time
            kind: latency
            measurement: p95_request_duration
            window: 5 minutes
            threshold: 200 ms
            buckets: [0.05, 0.1, 0.2, 0.5]
          errors:
            description: Share of requests that fail
            kind: error_rate
            measurement: failed_requests / total_requests
            window: 5 minutes
          orders-age:
            description: Age of the last successful run
            kind: freshness
            measurement: time() - last_success_timestamp
            window: 1 hour
            threshold: 24 hours
        slo_definitions:
          api:
            sli: availability
            service: orders
            target: 99.9
            window: 30 days
            error_budget: 0.1
            error_budget_minutes: 43.2
            alert_rule: OrdersBudgetBurn
            runbook: docs/runbooks/orders.md
          fast:
            sli: latency
            service: orders
            target: 95
            window: 30 days
            error_budget: 5
            alert_rule: OrdersLatency
            runbook: docs/runbooks/orders.md
          few-errors:
            sli: errors
            target: 0.1
            service: orders
            window: 28 days
            error_budget: 0.1
            alert_rule: OrdersErrors
            runbook: docs/runbooks
          fresh:
            sli: orders-age
            service: billing
            target: 99
            window: 7 days
            error_budget: 1
            alert_rule: OrdersBudgetBurn
            runbook: docs/runbooks
        error_budget_policy:
          stages:
            - { name: warning, consumed_from: 0, consumed_to: 50, actions: [incident_review] }
            - { name: critical, consumed_from: 50, consumed_to: 100, actions: [feature_freeze], review: weekly }
            - { name: emergency, consumed_from: 100, actions: [stop_noncritical_work], review: daily }
          recovery: { resume_at_remaining: 75, monitor_days: 7, steps: [Changes with the least risk first] }
        sla:
          availability: 99.5
          window: 30 days
          measurement: At the load balancer
          penalty: 10 % credit per 0.1 % below
          support_response_times: { critical: 15 minutes, high: 1 hour, medium: 4 hours, low: 24 hours }

        """;

    public const string Alerts = """
        groups:
          - name: slo
            rules:
              - alert: OrdersBudgetBurn
                expr: error_ratio > 14.4 * 0.001
                labels: { severity: sev-3 }
              - alert: OrdersErrors
                expr: error_ratio > 0.05
                labels: { severity: SEV2 }
              - alert: OrdersLatency
                expr: histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m]))) > 0.2
                labels: { severity: sev-3 }
              - record: x
                expr: y

        """;

    public const string Runbook = """
        # Orders

        | metric | act when |
        |---|---|
        | p95 latency | > 200 ms |
        | p99 latency | > 2 s |

        """;

    public static TestRepository Repository(string slo = Good, string alerts = Alerts, string runbook = Runbook) => ServiceFixture.Repository()
        .With("ops/slo.yml", slo)
        .With("ops/alerts/slo.yml", alerts)
        .With("docs/runbooks/orders.md", runbook);

    /// <summary>The findings after a text was replaced: of the objectives, or of the file that stands before a colon.</summary>
    public static IReadOnlyList<string> Run(string good, string bad, Policy? policy = null)
    {
        var (file, text) = good.Split(':', 2) is [("ALERTS" or "RUNBOOK") and var name, var rest] ? (name, rest) : ("SLO", good);
        Assert.Contains(text, file switch { "ALERTS" => Alerts, "RUNBOOK" => Runbook, _ => Good }, StringComparison.Ordinal);
        string Replace(string name, string content) => name == file ? content.Replace(text, bad, StringComparison.Ordinal) : content;
        using var repository = Repository(Replace("SLO", Good), Replace("ALERTS", Alerts), Replace("RUNBOOK", Runbook));
        return OperationsFixture.Run(repository, policy ?? OperationsPolicies.Service);
    }
}
