using Standards.Checks.Rules.Operations;

namespace Standards.Checks.Tests.Operations;

/// <summary>What objectives cover and promise: STD9035, STD9036, STD9041, STD9044.</summary>
public class SloTargetTests
{
    [Theory]
    [InlineData(
        "service: orders\n    window: 28 days",
        "service: billing\n    window: 28 days",
        "STD9035 ops/slo.yml(25,1): the service 'orders' has no error rate objective. Add an indicator of 'kind: error_rate' and an objective over it.")]
    [InlineData(
        "service: orders\n    target: 95",
        "service: billing\n    target: 95",
        "STD9035 ops/slo.yml(25,1): the service 'orders' has no latency objective. Add an indicator of 'kind: latency' and an objective over it.")]
    public void Service_needs_its_objectives(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "service: billing",
        "service: orders",
        "STD9035 ops/slo.yml(25,1): the worker 'billing' has no freshness or correctness objective. Add an indicator of 'kind: freshness' for the age of the "
            + "last successful run, and an objective over it.|STD9037 ops/slo.yml(56,19): the error budget of 'fresh' is 1 %, and a service may have 0.5 %. "
            + "Write 'target: 99.5' and 'error_budget: 0.5', or less.")]
    public void Worker_needs_freshness_or_correctness(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "target: 99.9\n    window: 30 days\n    error_budget: 0.1\n    error_budget_minutes: 43.2",
        "target: 99\n    window: 30 days\n    error_budget: 1",
        "STD9036 ops/slo.yml(29,13): the availability target 99 is below 99.9. Write 'target: 99.9' and 'error_budget: 0.1'.|STD9041 ops/slo.yml(65,17): SLA "
            + "99.5 is not below SLO 99. Write a number below 99.")]
    [InlineData(
        "target: 0.1\n    service: orders\n    window: 28 days\n    error_budget: 0.1",
        "target: 1\n    service: orders\n    window: 28 days\n    error_budget: 1",
        "STD9036 ops/slo.yml(45,13): the error rate target 1 is above 0.1. Write 'target: 0.1' and 'error_budget: 0.1'.")]
    [InlineData(
        "target: 95\n    window: 30 days\n    error_budget: 5",
        "target: 90\n    window: 30 days\n    error_budget: 10",
        "STD9036 ops/slo.yml(38,13): 'fast' promises 90 % of requests within 200 ms, and no latency objective promises 95 % within 200 ms. Write 'target: 95' "
            + "over an indicator with 'threshold: 200 ms', or add such an objective.")]
    [InlineData(
        "threshold: 200 ms",
        "threshold: 500 ms",
        "STD9036 ops/slo.yml(38,13): 'fast' promises 95 % of requests within 500 ms, and no latency objective promises 95 % within 200 ms. Write 'target: 95' "
            + "over an indicator with 'threshold: 200 ms', or add such an objective.")]
    [InlineData(
        "target: 99\n    window: 7 days\n    error_budget: 1",
        "target: 100\n    window: 7 days\n    error_budget: 0",
        "STD9036 ops/slo.yml(54,13): a target of 100 % leaves no error budget. Write 'target: 99.9' and 'error_budget: 0.1'.")]
    public void Target_is_that_of_the_policy(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "window: 28 days",
        "window: 7 days",
        "STD9036 ops/slo.yml(47,13): the window of 'few-errors' is 7 days, not 30 days. Write 'window: 30 days', or add an objective over 30 days.")]
    public void Window_is_a_month(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("  availability: 99.5", "  availability: 99.9", "STD9041 ops/slo.yml(66,17): SLA 99.9 is not below SLO 99.9. Write 'availability: 99.5'.")]
    [InlineData("  availability: 99.5", "  availability: 99.95", "STD9041 ops/slo.yml(66,17): SLA 99.95 is not below SLO 99.9. Write 'availability: 99.5'.")]
    public void Agreement_is_below_the_objective(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "  penalty: 10 % credit per 0.1 % below\n", "", "STD9030 ops/slo.yml(66,3): 'sla' has no 'penalty'. Add 'penalty: 10 % credit per 0.1 % below'.")]
    [InlineData(", low: 24 hours", "", "STD9030 ops/slo.yml(70,27): 'sla.support_response_times' has no 'low'. Add 'low: 24 hours'.")]
    public void Agreement_says_what_it_is(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "critical: 15 minutes",
        "critical: 30 minutes",
        "STD9044 ops/slo.yml(70,39): a case of severity critical is answered within 30 minutes, later than 15 minutes. Write 'critical: 15 minutes'.")]
    [InlineData(
        "critical: 15 minutes, high: 1 hour",
        "critical: 1 hour, high: 30 minutes",
        "STD9044 ops/slo.yml(70,39): a case of severity critical is answered within 1 hour, later than 15 minutes. Write 'critical: 15 minutes'.")]
    [InlineData(
        "medium: 4 hours",
        "medium: 30 minutes",
        "STD9044 ops/slo.yml(70,73): a case of severity medium is answered within 30 minutes, sooner than one of severity high. Write 'medium: 4 hours', or "
            + "a shorter time for high.")]
    public void Support_answers_severe_cases_first(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "availability",
        99,
        "target: 99.9\n    window: 30 days\n    error_budget: 0.1\n    error_budget_minutes: 43.2",
        "target: 99.6\n    window: 30 days\n    error_budget: 0.4")]
    [InlineData(
        "errorRate",
        1,
        "target: 0.1\n    service: orders\n    window: 28 days\n    error_budget: 0.1",
        "target: 1\n    service: orders\n    window: 28 days\n    error_budget: 1")]
    [InlineData("latencyMilliseconds", 500, "threshold: 200 ms", "threshold: 500 ms")]
    public void Limit_is_that_of_the_policy(string limit, int value, string good, string bad)
    {
        Assert.NotEmpty(SloFixture.Run(good, bad));
        Assert.Empty(SloFixture.Run(
            good,
            bad,
            OperationsPolicies.Service.With(OperationsPolicies.Service.Operations with { Limits = new Dictionary<string, decimal> { [limit] = value } })));
    }

    [Fact]
    public void Stricter_objective_beside_another_is_enough() =>
        Assert.Empty(Run(
            "  few-errors:",
            "  p99: { sli: slow, service: orders, target: 99, window: 7 days, error_budget: 1, alert_rule: OrdersErrors, runbook: "
                + "docs/runbooks }\n  few-errors:",
            "slo_definitions:\n",
            "  slow: { description: Slowest, kind: latency, measurement: p99, window: 5 minutes, threshold: 500 ms, buckets: [0.5] }\nslo_definitions:\n"));

    [Fact]
    public void Worker_may_fail_more_often()
    {
        using var repository = new TestRepository().With("docs/runbooks/run.md", "# Run\n").With("ops/slo.yml", """
            sli_definitions:
              age: { description: Age of the last run, kind: freshness, measurement: time() - last_success, window: 1 hour, threshold: 24 hours }
              up: { description: Runs that succeed, kind: availability, measurement: runs_ok / runs, window: 1 hour }
            slo_definitions:
              fresh: { sli: age, target: 99, window: 7 days, error_budget: 1 }
              up: { sli: up, target: 98, window: 7 days, error_budget: 2 }
            """);
        Assert.All(OperationsFixture.Run(repository, OperationsPolicies.Worker), f => Assert.Matches("^STD90(39|60) ", f));
    }

    [Fact]
    public void Repository_without_class_or_registry_is_not_asked_for_more()
    {
        using var repository = new TestRepository().With("ops/slo.yml", """
            sli_definitions:
              up: { description: Up, kind: availability, measurement: ok / all, window: 5 minutes }
            slo_definitions:
              up: { sli: up, target: 99.9, window: 30 days, error_budget: 0.1 }
            """);
        Assert.Empty(OperationsFixture.Run(repository));
    }

    private static IReadOnlyList<string> Run(string good, string bad, string otherGood, string otherBad)
    {
        using var repository = SloFixture.Repository(
            SloFixture.Good.Replace(good, bad, StringComparison.Ordinal).Replace(otherGood, otherBad, StringComparison.Ordinal));
        return OperationsFixture.Run(repository, OperationsPolicies.Service);
    }

    internal static IReadOnlyList<string> Run(string good, string bad) => SloFixture.Run(good, bad);
}
