using Standards.Checks.Rules.Operations;
using Standards.Checks.Rules.Operations.Alerts;

namespace Standards.Checks.Tests.Operations;

/// <summary>Alerts and runbooks of objectives: STD9038, STD9039, STD9042, STD9043.</summary>
public class SloAlertTests
{
    [Theory]
    [InlineData(
        "alert_rule: OrdersErrors",
        "alert_rule: OrdersError",
        "STD9038 ops/slo.yml(49,17): no file below ops/alerts/ has the alert 'OrdersError'. Write 'alert_rule: OrdersErrors'.")]
    [InlineData(
        "alert_rule: OrdersErrors",
        "alert_rule: SomethingElse",
        "STD9038 ops/slo.yml(49,17): no file below ops/alerts/ has the alert 'SomethingElse'. Add '- alert: SomethingElse' to a file "
            + "there, or correct the name.")]
    [InlineData(
        "runbook: docs/runbooks/orders.md\n  fast",
        "runbook: docs/runbooks/order.md\n  fast",
        "STD9038 ops/slo.yml(34,14): 'slo_definitions.api.runbook' is 'docs/runbooks/order.md', and there is no such file or folder. Write the path from the "
            + "root of the repository, or add the file.")]
    public void Alert_and_runbook_exist(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "    alert_rule: OrdersErrors\n", "", "STD9039 ops/slo.yml(43,3): the objective 'few-errors' has no alert rule. Add 'alert_rule: NameOfTheAlert'.")]
    [InlineData(
        "    alert_rule: OrdersErrors\n    runbook: docs/runbooks\n",
        "",
        "STD9039 ops/slo.yml(43,3): the objective 'few-errors' has no alert rule and no runbook. Add 'alert_rule: NameOfTheAlert' and "
            + "'runbook: docs/runbooks'.")]
    [InlineData(
        "    runbook: docs/runbooks\nerror_budget_policy",
        "error_budget_policy",
        "STD9039 ops/slo.yml(51,3): the objective 'fresh' has no runbook. Add 'runbook: docs/runbooks'.")]
    public void Objective_has_alert_and_runbook(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "ALERTS:error_ratio > 0.05",
        "error_ratio > 0.1",
        "STD9042 ops/alerts/slo.yml(8,15): the alert 'OrdersErrors' is raised above 10 % errors, not above 5 %. Write '> 0.05' in its 'expr'.")]
    [InlineData(
        "ALERTS:error_ratio > 0.05",
        "100 * error_ratio > 10",
        "STD9042 ops/alerts/slo.yml(8,15): the alert 'OrdersErrors' is raised above 10 % errors, not above 5 %. Write '> 0.05' in its 'expr'.")]
    [InlineData(
        "ALERTS:severity: SEV2",
        "severity: warning",
        "STD9042 ops/slo.yml(25,1): no alert below ops/alerts/ raises a SEV-2 when more than 5 % of requests fail. Add an alert about the error rate with '> "
            + "0.05' and 'severity: sev-2' in its labels.")]
    public void Many_errors_raise_a_severe_incident(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "ALERTS:(rate(request_duration_seconds_bucket[5m]))) > 0.2",
        "(rate(request_duration_seconds_bucket[5m]))) > 1",
        "STD9043 ops/alerts/slo.yml(11,15): the alert is raised above 1 s, and the objective 'fast' ends at 200 ms. Write '> 0.2' in its 'expr'.")]
    [InlineData(
        "ALERTS:(rate(request_duration_seconds_bucket[5m]))) > 0.2",
        "(rate(request_duration_ms_bucket[5m]))) >= 800",
        "STD9043 ops/alerts/slo.yml(11,15): the alert is raised above 800 ms, and the objective 'fast' ends at 200 ms. Write '> 200' in its 'expr'.")]
    public void Latency_alert_is_as_strict_as_the_objective(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("RUNBOOK:> 200 ms", "> 1 s", "STD9043 docs/runbooks/orders.md(5,3): runbook 1 second > SLO 200 ms of 'fast'. Write '> 200 ms'.")]
    [InlineData(
        "RUNBOOK:# Orders",
        "# Orders\n\nWhen p95 >= 0.8 s, look at the database.",
        "STD9043 docs/runbooks/orders.md(3,6): runbook 800 ms > SLO 200 ms of 'fast'. Write '> 200 ms'.")]
    public void Runbook_is_as_strict_as_the_objective(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("groups: [\n")]
    [InlineData("")]
    public void Alerts_that_cannot_be_read_prove_nothing(string alerts)
    {
        using var repository = SloFixture.Repository(alerts: alerts);
        Assert.Empty(OperationsFixture.Run(repository, OperationsPolicies.Service));
    }

    [Fact]
    public void Alerts_of_the_operator_are_found()
    {
        var alerts = "kind: PrometheusRule\nspec:\n" + string.Concat(SloFixture.Alerts.Split('\n').Select(line => line.Length == 0 ? "" : $"  {line}\n"));
        using var repository = SloFixture.Repository(alerts: alerts);
        Assert.Empty(OperationsFixture.Run(repository, OperationsPolicies.Service));
    }

    [Fact]
    public void Repository_without_class_needs_no_alerts()
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
    public void Threshold_stands_behind_the_comparison(string expression, string? expected) =>
        Assert.Equal(expected, AlertThreshold.Of(expression) is { } value ? DecimalText.Of(value) : null);

    [Theory]
    [InlineData("p95 latency should stay < 200 ms")]
    [InlineData("p99 > 1 s is bearable")]
    [InlineData("replication lag > 60 s")]
    [InlineData("p95 > 2x normal")]
    public void Other_numbers_of_a_runbook_are_not_compared(string line)
    {
        using var repository = SloFixture.Repository(runbook: $"# Orders\n\n{line}\n");
        Assert.Empty(OperationsFixture.Run(repository, OperationsPolicies.Service));
    }

    internal static IReadOnlyList<string> Run(string good, string bad) => SloFixture.Run(good, bad);
}
