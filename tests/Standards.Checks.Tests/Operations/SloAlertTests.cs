using Standards.Checks.Operations;
using Standards.Checks.Operations.Alerts;

namespace Standards.Checks.Tests.Operations;

/// <summary>Alerts and runbooks of objectives: STD9038, STD9039, STD9042, STD9043.</summary>
public class SloAlertTests
{
    [Theory]
    [InlineData("alert_rule: OrdersErrors", "alert_rule: OrdersError", "?")]
    [InlineData("alert_rule: OrdersErrors", "alert_rule: SomethingElse", "?")]
    [InlineData("runbook: docs/runbooks/orders.md\n  fast", "runbook: docs/runbooks/order.md\n  fast", "?")]
    public void AlertAndRunbook_Exist(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("    alert_rule: OrdersErrors\n", "", "?")]
    [InlineData("    alert_rule: OrdersErrors\n    runbook: docs/runbooks\n", "", "?")]
    [InlineData("    runbook: docs/runbooks\nerror_budget_policy", "error_budget_policy", "?")]
    public void Objective_HasAlertAndRunbook(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("ALERTS:error_ratio > 0.05", "error_ratio > 0.1", "?")]
    [InlineData("ALERTS:error_ratio > 0.05", "100 * error_ratio > 10", "?")]
    [InlineData("ALERTS:severity: SEV2", "severity: warning", "?")]
    public void ManyErrors_RaiseASevereIncident(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("ALERTS:(rate(request_duration_seconds_bucket[5m]))) > 0.2", "(rate(request_duration_seconds_bucket[5m]))) > 1", "?")]
    [InlineData("ALERTS:(rate(request_duration_seconds_bucket[5m]))) > 0.2", "(rate(request_duration_ms_bucket[5m]))) >= 800", "?")]
    public void LatencyAlert_IsAsStrictAsTheObjective(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("RUNBOOK:> 200 ms", "> 1 s", "?")]
    [InlineData("RUNBOOK:# Orders", "# Orders\n\nWhen p95 >= 0.8 s, look at the database.", "?")]
    public void Runbook_IsAsStrictAsTheObjective(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("groups: [\n")]
    [InlineData("")]
    public void AlertsThatCannotBeRead_ProveNothing(string alerts)
    {
        using var repository = SloFixture.Repository(alerts: alerts);
        Assert.Empty(OperationsFixture.Run(repository, OperationsPolicies.Service));
    }

    [Fact]
    public void AlertsOfTheOperator_AreFound()
    {
        var alerts = "kind: PrometheusRule\nspec:\n" + string.Concat(SloFixture.Alerts.Split('\n').Select(line => line.Length == 0 ? "" : $"  {line}\n"));
        using var repository = SloFixture.Repository(alerts: alerts);
        Assert.Empty(OperationsFixture.Run(repository, OperationsPolicies.Service));
    }

    [Fact]
    public void RepositoryWithoutClass_NeedsNoAlerts()
    {
        using var repository = SloFixture.Repository(alerts: "groups: []\n");
        Assert.All(OperationsFixture.Run(repository), f => Assert.StartsWith("STD9038 ", f, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a > 0.05", "0.05")]
    [InlineData("a >= bool 3", null)]
    [InlineData("a / b > (14.4 * 0.001)", "0.0144")]
    [InlineData("a > 0.1 and b > 0.2", "0.2")]
    [InlineData("a < 1", null)]
    [InlineData("a > 99999999999999999999999999999999", null)]
    public void Threshold_StandsBehindTheComparison(string expression, string? expected) =>
        Assert.Equal(expected, AlertThreshold.Of(expression) is { } value ? DecimalText.Of(value) : null);

    [Theory]
    [InlineData("p95 latency should stay < 200 ms")]
    [InlineData("p99 > 1 s is bearable")]
    [InlineData("replication lag > 60 s")]
    [InlineData("p95 > 2x normal")]
    public void OtherNumbersOfARunbook_AreNotCompared(string line)
    {
        using var repository = SloFixture.Repository(runbook: $"# Orders\n\n{line}\n");
        Assert.Empty(OperationsFixture.Run(repository, OperationsPolicies.Service));
    }

    internal static IReadOnlyList<string> Run(string good, string bad) => SloFixture.Run(good, bad);
}
