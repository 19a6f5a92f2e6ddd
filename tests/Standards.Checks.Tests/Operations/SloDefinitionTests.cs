using Standards.Checks.Policies;
using Standards.Checks.Tests.Yaml;

namespace Standards.Checks.Tests.Operations;

/// <summary>References, budgets, windows and form of indicators: STD9030, STD9032 to STD9034, STD9037, STD9040, STD9045, STD9046.</summary>
public class SloDefinitionTests
{
    [Theory]
    [InlineData(
        "target: 99.9\n",
        "target: 99.9%\n",
        "STD9030 ops/slo.yml(29,13): 'slo_definitions.api.target' is the text '99.9%', not a number. Write 'target: 99.9'.")]
    [InlineData(
        "kind: freshness",
        "kind: age",
        "STD9030 ops/slo.yml(21,11): 'sli_definitions.orders-age.kind' is 'age', not one of availability, latency, error_rate, freshness, correctness. Write "
            + "one of them, such as 'kind: availability'.")]
    [InlineData(
        "window: 28 days",
        "window: monthly",
        "STD9030 ops/slo.yml(47,13): 'slo_definitions.few-errors.window' is 'monthly' and must be a length of time such as '30 days', '15 minutes' or '500 "
            + "ms'. Write 'window: 30 days'.")]
    public void Mistake_of_form_fires(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "sli: availability",
        "sli: availabilty",
        "STD9032 ops/slo.yml(27,10): the objective 'api' is about the indicator 'availabilty', which is not defined. Write 'sli: availability', or define "
            + "it in 'sli_definitions'.")]
    [InlineData(
        "service: billing",
        "service: biling",
        "STD9032 ops/slo.yml(53,14): the objective 'fresh' is about the service 'biling', which is not registered. Write 'service: billing', or "
            + "register it in ops/service.yml.")]
    public void Reference_exists(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "slo_definitions:\n",
        "  spare:\n    description: Nobody looks at it\n    kind: latency\n    measurement: p50\n    window: 5 minutes\n    threshold: 150 ms\n"
            + "    histogram: exponential\nslo_definitions:\n",
        "STD9032 ops/slo.yml(25,3): no objective is about the indicator 'spare'. Add an objective with 'sli: spare', or remove the indicator.")]
    public void Indicator_is_used(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "error_budget: 0.1\n    error_budget_minutes",
        "error_budget: 0.5\n    error_budget_minutes",
        "STD9033 ops/slo.yml(31,19): the error budget 0.5 % does not equal 0.1 %, what a target of 99.9 % leaves. Write 'error_budget: 0.1'.")]
    [InlineData(
        "error_budget_minutes: 43.2",
        "error_budget_minutes: 30",
        "STD9033 ops/slo.yml(32,27): error budget 30 min does not equal 43.2 min, which are 0.1 % of 30 days. Write 'error_budget_minutes: 43.2'.")]
    [InlineData(
        "window: 28 days\n    error_budget: 0.1",
        "window: 28 days\n    error_budget: 99.9",
        "STD9033 ops/slo.yml(48,19): the error budget 99.9 % does not equal 0.1 %, the error rate of the target. Write 'error_budget: 0.1'.")]
    public void Budget_is_what_the_target_leaves(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "service: billing",
        "service: orders",
        "STD9035 ops/slo.yml(25,1): the worker 'billing' has no freshness or correctness objective. Add an indicator of 'kind: freshness' for the age of the "
            + "last successful run, and an objective over it.|STD9037 ops/slo.yml(56,19): the error budget of 'fresh' is 1 %, and a service may have 0.5 %. "
            + "Write 'target: 99.5' and 'error_budget: 0.5', or less.")]
    public void Budget_of_service_is_at_most_half_a_per_cent(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "window: 7 days",
        "window: 1 hour",
        "STD9034 ops/slo.yml(55,13): the window 1 hour of 'fresh' is not longer than the 1 hour over which its indicator is measured. Write 'window: 7 days'.")]
    [InlineData(
        "target: 95\n    window: 30 days",
        "target: 95\n    window: 5 minutes",
        "STD9034 ops/slo.yml(39,13): the window 5 minutes of 'fast' is not longer than the 5 minutes over which its indicator is measured. "
            + "Write 'window: 30 days'.")]
    [InlineData(
        "p95_request_duration\n    window: 5 minutes",
        "p95_request_duration\n    window: 30 days",
        "STD9034 ops/slo.yml(11,13): the window 30 days of 'fast' is not longer than the 30 days over which its indicator is measured. Write 'window: 5 "
            + "minutes' in the indicator.")]
    public void Window_is_longer_than_that_of_the_indicator(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "measurement: successful_requests / total_requests",
        "measurement: successful_requests",
        "STD9045 ops/slo.yml(5,18): the measurement of 'availability' is 'successful_requests', which is no share: it divides nothing. Write a formula such as "
            + "'measurement: successful_requests / total_requests'.")]
    [InlineData(
        "measurement: failed_requests / total_requests",
        "measurement: failed_requests",
        "STD9045 ops/slo.yml(17,18): the measurement of 'errors' is 'failed_requests', which is no share: it divides nothing. Write a formula such as "
            + "'measurement: failed_requests / total_requests'.")]
    public void Share_is_a_division(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("    threshold: 200 ms\n", "", "STD9045 ops/slo.yml(7,3): the latency indicator 'latency' has no threshold. Add 'threshold: 200 ms'.")]
    [InlineData(
        "    threshold: 24 hours\n", "", "STD9045 ops/slo.yml(19,3): the freshness indicator 'orders-age' has no threshold. Add 'threshold: 24 hours'.")]
    public void Comparison_has_a_threshold(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "successful_requests / total",
        """requests{code=~"2.."} / total""",
        """STD9046 ops/slo.yml(5,18): the measurement of 'availability' counts only 2xx as good, so redirects and mistakes of callers spend the budget. """
            + """Count every answer but 5xx, in PromQL '!~"5.."'.""")]
    public void Availability_counts_all_but_server_errors(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "threshold: 200 ms",
        "threshold: 150 ms",
        "STD9043 docs/runbooks/orders.md(5,3): runbook 200 ms > SLO 150 ms of 'fast'. Write '> 150 ms'.|STD9043 ops/alerts/slo.yml(11,15): the alert is raised "
            + "above 0.2 s, and the objective 'fast' ends at 150 ms. Write '> 0.15' in its 'expr'.|STD9040 ops/slo.yml(12,16): the threshold 150 ms "
            + "is not one of "
            + "'buckets', so the share below it is a guess. Add 0.15 to 'buckets' and configure the histogram so, or write 'threshold: 100 ms'.")]
    [InlineData(
        "    buckets: [0.05, 0.1, 0.2, 0.5]\n",
        "",
        "STD9040 ops/slo.yml(12,16): the threshold 200 ms is not one of the default boundaries, so the share below it is a guess. Write 'buckets' with 0.2 "
            + "among them and configure the histogram so, or write 'threshold: 250 ms'.")]
    [InlineData("0.1, 0.2", "0.2, 0.1", "STD9040 ops/slo.yml(13,26): the boundary 0.1 stands after 0.2. Write the boundaries in ascending order.")]
    public void Threshold_is_a_boundary(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Fact]
    public void Good_file_is_silent() => Assert.Empty(Run("availability", "availability"));

    [Fact]
    public void Independent_validator_agrees_on_the_good_file() => Assert.Empty(YamlSchema.Validate(OperationsSchemaTests.Schema("slo"), SloFixture.Good));

    [Theory]
    [InlineData("error_budget_minutes: 43.2", "error_budget_minutes: 43")]
    [InlineData("error_budget: 5", "error_budget: 5.00")]
    [InlineData("successful_requests / total_requests", "orders:availability:ratio_rate5m")]
    [InlineData("successful_requests / total", """requests{code=~"[23].."} / total""")]
    [InlineData("    buckets: [0.05, 0.1, 0.2, 0.5]\n", "    histogram: exponential\n")]
    public void Other_ways_to_write_it_are_silent(string good, string bad) => Assert.Empty(Run(good, bad));

    [Theory]
    [InlineData(
        ServiceClass.Service,
        "STD9031 ops/slo.yml(0,0): the service has no ops/slo.yml. Run 'dotnet new std-ops --file slo' in the root of the repository and fill it in, or add "
            + "'slo' to 'operations.optional' in standards.yml.")]
    [InlineData(
        ServiceClass.Worker,
        "STD9031 ops/slo.yml(0,0): the worker has no ops/slo.yml. Run 'dotnet new std-ops --file slo' in the root of the repository and fill it in, or add "
            + "'slo' to 'operations.optional' in standards.yml.")]
    public void Missing_file_fires(ServiceClass serviceClass, string expected)
    {
        using var repository = new TestRepository();
        Assert.Contains(expected, OperationsFixture.Run(repository, OperationsFixture.OfClass(serviceClass)));
    }

    [Fact]
    public void Large_file_ends_in_time()
    {
        var objectives = string.Concat(Enumerable.Range(0, 6000).Select(
            i => $"  objective-{i}: {{ sli: unknown-indicator-{i}, target: 99.9, window: 30 days, error_budget: 0.1, alert_rule: unknown-alert-{i} }}\n"));
        using var repository = SloFixture.Repository(
            SloFixture.Good.Replace("slo_definitions:\n", "slo_definitions:\n" + objectives, StringComparison.Ordinal));
        Assert.Equal(1001, OperationsFixture.Run(repository).Count(f => f.StartsWith("STD9032", StringComparison.Ordinal)));
    }

    internal static IReadOnlyList<string> Run(string good, string bad) => SloFixture.Run(good, bad);
}
