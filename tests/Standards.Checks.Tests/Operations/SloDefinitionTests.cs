using Standards.Checks.Policies;
using Standards.Checks.Tests.Yaml;

namespace Standards.Checks.Tests.Operations;

/// <summary>References, budgets, windows and form of indicators: STD9030, STD9032 to STD9034, STD9037, STD9040, STD9045, STD9046.</summary>
public class SloDefinitionTests
{
    [Theory]
    [InlineData("target: 99.9\n", "target: 99.9%\n", "?")]
    [InlineData("kind: freshness", "kind: age", "?")]
    [InlineData("window: 28 days", "window: monthly", "?")]
    public void MistakeOfForm_Fires(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("sli: availability", "sli: availabilty", "?")]
    [InlineData("service: billing", "service: biling", "?")]
    public void Reference_Exists(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("slo_definitions:\n", "  spare:\n    description: Nobody looks at it\n    kind: latency\n    measurement: p50\n    window: 5 minutes\n    threshold: 150 ms\n    histogram: exponential\nslo_definitions:\n", "?")]
    public void Indicator_IsUsed(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("error_budget: 0.1\n    error_budget_minutes", "error_budget: 0.5\n    error_budget_minutes", "?")]
    [InlineData("error_budget_minutes: 43.2", "error_budget_minutes: 30", "?")]
    [InlineData("window: 28 days\n    error_budget: 0.1", "window: 28 days\n    error_budget: 99.9", "?")]
    public void Budget_IsWhatTheTargetLeaves(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("service: billing", "service: orders", "?")]
    public void BudgetOfService_IsAtMostHalfAPerCent(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("window: 7 days", "window: 1 hour", "?")]
    public void Window_IsLongerThanThatOfTheIndicator(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("measurement: successful_requests / total_requests", "measurement: successful_requests", "?")]
    [InlineData("measurement: failed_requests / total_requests", "measurement: failed_requests", "?")]
    public void Share_IsADivision(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("    threshold: 200 ms\n", "", "?")]
    [InlineData("    threshold: 24 hours\n", "", "?")]
    public void Comparison_HasAThreshold(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("successful_requests / total", "requests{code=~\"2..\"} / total", "?")]
    public void Availability_CountsAllButServerErrors(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("threshold: 200 ms", "threshold: 150 ms", "?")]
    [InlineData("    buckets: [0.05, 0.1, 0.2, 0.5]\n", "", "?")]
    [InlineData("0.1, 0.2", "0.2, 0.1", "?")]
    public void Threshold_IsABoundary(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Fact]
    public void GoodFile_IsSilent() => Assert.Empty(Run("availability", "availability"));

    [Fact]
    public void IndependentValidator_AgreesOnTheGoodFile() => Assert.Empty(YamlSchema.Validate(OperationsSchemaTests.Schema("slo"), SloFixture.Good));

    [Theory]
    [InlineData("error_budget_minutes: 43.2", "error_budget_minutes: 43")]
    [InlineData("error_budget: 5", "error_budget: 5.00")]
    [InlineData("successful_requests / total_requests", "orders:availability:ratio_rate5m")]
    [InlineData("successful_requests / total", "requests{code=~\"[23]..\"} / total")]
    [InlineData("    buckets: [0.05, 0.1, 0.2, 0.5]\n", "    histogram: exponential\n")]
    public void OtherWaysToWriteIt_AreSilent(string good, string bad) => Assert.Empty(Run(good, bad));

    [Theory]
    [InlineData(ServiceClass.Service, "STD9031 ops/slo.yml(0,0): the service has no ops/slo.yml. Run 'dotnet new std-ops --file slo' in the root of the repository and fill it in, or add 'slo' to 'operations.optional' in standards.yml.")]
    [InlineData(ServiceClass.Worker, "STD9031 ops/slo.yml(0,0): the worker has no ops/slo.yml. Run 'dotnet new std-ops --file slo' in the root of the repository and fill it in, or add 'slo' to 'operations.optional' in standards.yml.")]
    public void MissingFile_Fires(ServiceClass serviceClass, string expected)
    {
        using var repository = new TestRepository();
        Assert.Contains(expected, OperationsFixture.Run(repository, OperationsFixture.OfClass(serviceClass)));
    }

    [Fact]
    public void LargeFile_EndsInTime()
    {
        var objectives = string.Concat(Enumerable.Range(0, 6000).Select(i => $"  objective-{i}: {{ sli: unknown-indicator-{i}, target: 99.9, window: 30 days, error_budget: 0.1, alert_rule: unknown-alert-{i} }}\n"));
        using var repository = SloFixture.Repository(SloFixture.Good.Replace("slo_definitions:\n", "slo_definitions:\n" + objectives, StringComparison.Ordinal));
        Assert.Equal(1001, OperationsFixture.Run(repository).Count(f => f.StartsWith("STD9032", StringComparison.Ordinal)));
    }

    internal static IReadOnlyList<string> Run(string good, string bad) => SloFixture.Run(good, bad);
}
