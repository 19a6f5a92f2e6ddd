namespace Standards.Checks.Tests.Operations;

/// <summary>What objectives cover and promise: STD9035, STD9036, STD9041, STD9044.</summary>
public class SloTargetTests
{
    [Theory]
    [InlineData("service: orders\n    window: 28 days", "service: billing\n    window: 28 days", "?")]
    [InlineData("service: orders\n    target: 95", "service: billing\n    target: 95", "?")]
    public void Service_NeedsItsObjectives(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("service: billing", "service: orders", "?")]
    public void Worker_NeedsFreshnessOrCorrectness(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("target: 99.9\n    window: 30 days\n    error_budget: 0.1\n    error_budget_minutes: 43.2", "target: 99\n    window: 30 days\n    error_budget: 1", "?")]
    [InlineData("target: 0.1\n    service: orders\n    window: 28 days\n    error_budget: 0.1", "target: 1\n    service: orders\n    window: 28 days\n    error_budget: 1", "?")]
    [InlineData("target: 95\n    window: 30 days\n    error_budget: 5", "target: 90\n    window: 30 days\n    error_budget: 10", "?")]
    [InlineData("threshold: 200 ms", "threshold: 500 ms", "?")]
    [InlineData("target: 99\n    window: 7 days\n    error_budget: 1", "target: 100\n    window: 7 days\n    error_budget: 0", "?")]
    public void Target_IsThatOfThePolicy(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("window: 28 days", "window: 7 days", "?")]
    public void Window_IsAMonth(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("  availability: 99.5", "  availability: 99.9", "?")]
    [InlineData("  availability: 99.5", "  availability: 99.95", "?")]
    public void Agreement_IsBelowTheObjective(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("  penalty: 10 % credit per 0.1 % below\n", "", "?")]
    [InlineData(", low: 24 hours", "", "?")]
    public void Agreement_SaysWhatItIs(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("critical: 15 minutes", "critical: 30 minutes", "?")]
    [InlineData("medium: 4 hours", "medium: 30 minutes", "?")]
    public void Support_AnswersSevereCasesFirst(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("availability", 99, "target: 99.9\n    window: 30 days\n    error_budget: 0.1\n    error_budget_minutes: 43.2", "target: 99.6\n    window: 30 days\n    error_budget: 0.4")]
    [InlineData("errorRate", 1, "target: 0.1\n    service: orders\n    window: 28 days\n    error_budget: 0.1", "target: 1\n    service: orders\n    window: 28 days\n    error_budget: 1")]
    [InlineData("latencyMilliseconds", 500, "threshold: 200 ms", "threshold: 500 ms")]
    public void Limit_IsThatOfThePolicy(string limit, int value, string good, string bad)
    {
        Assert.NotEmpty(SloFixture.Run(good, bad));
        Assert.Empty(SloFixture.Run(good, bad, OperationsPolicies.Service with { Operations = OperationsPolicies.Service.Operations with { Limits = new Dictionary<string, decimal> { [limit] = value } } }));
    }

    [Fact]
    public void StricterObjectiveBesideAnother_IsEnough() =>
        Assert.Empty(Run("  few-errors:", "  p99: { sli: slow, service: orders, target: 99, window: 7 days, error_budget: 1, alert_rule: OrdersErrors, runbook: docs/runbooks }\n  few-errors:", "slo_definitions:\n", "  slow: { description: Slowest, kind: latency, measurement: p99, window: 5 minutes, threshold: 500 ms, buckets: [0.5] }\nslo_definitions:\n"));

    [Fact]
    public void Worker_MayFailMoreOften()
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
    public void RepositoryWithoutClassOrRegistry_IsNotAskedForMore()
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
        using var repository = SloFixture.Repository(SloFixture.Good.Replace(good, bad, StringComparison.Ordinal).Replace(otherGood, otherBad, StringComparison.Ordinal));
        return OperationsFixture.Run(repository, OperationsPolicies.Service);
    }

    internal static IReadOnlyList<string> Run(string good, string bad) => SloFixture.Run(good, bad);
}
