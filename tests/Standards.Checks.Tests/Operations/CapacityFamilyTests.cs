using Standards.Checks.Policies;
using Standards.Checks.Tests.Yaml;

namespace Standards.Checks.Tests.Operations;

/// <summary>Capacity: STD9070, STD9072 to STD9075.</summary>
public class CapacityFamilyTests
{
    public const string Good = """
        reviewed: 2026-10-21
        trend: 3 months
        forecast: 90 days
        resources:
          orders-db:
            unit: connections
            limit: 200
            peak: 100
            growth_per_month: 5
            recommendation: None this month
            autoscaling: { min: 3, max: 10, target_utilization: 70 }

        """;

    [Fact]
    public void GoodFile_IsSilent() => Assert.Empty(OperationsFixture.Check("capacity", Good, OperationsPolicies.Service));

    [Theory]
    [InlineData("limit: 200", "limit: many", "?")]
    [InlineData("    recommendation: None this month\n", "", "?")]
    [InlineData("reviewed: 2026-10-21", "reviewed: 2026-02-30", "?")]
    public void MistakeOfForm_Fires(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("peak: 100", "peak: 150", "?")]
    [InlineData("peak: 100", "peak: 250", "?")]
    public void Headroom_IsKept(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("forecast: 90 days", "forecast: 30 days", "?")]
    [InlineData("trend: 3 months", "trend: 2 weeks", "?")]
    [InlineData("growth_per_month: 5", "growth_per_month: 30", "?")]
    public void Forecast_LooksFarAhead(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("2026-10-21", "2026-10-20", "?")]
    [InlineData("2026-10-21", "2026-11-22", "?")]
    public void Review_IsMonthly(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("min: 3", "min: 11", "?")]
    public void Autoscaling_HasRoom(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("peak: 100", "peak: 140\n    service: orders", "growth_per_month: 5", "growth_per_month: -5")]
    [InlineData("forecast: 90 days", "forecast: 6 months", "growth_per_month: 5", "growth_per_month: 10")]
    public void EnoughRoom_IsSilent(string good, string bad, string otherGood, string otherBad) =>
        Assert.Empty(OperationsFixture.Check("capacity", Good.Replace(good, bad, StringComparison.Ordinal).Replace(otherGood, otherBad, StringComparison.Ordinal)));

    [Fact]
    public void Headroom_IsThatOfThePolicy()
    {
        var policy = OperationsPolicies.Service with { Operations = OperationsPolicies.Service.Operations with { Limits = new Dictionary<string, decimal> { ["capacityHeadroom"] = 20 } } };
        Assert.Empty(OperationsFixture.Check("capacity", Good.Replace("peak: 100", "peak: 160", StringComparison.Ordinal), policy));
    }

    [Theory]
    [InlineData("limit: 0.000000000001", "peak: 1000000000000000")]
    [InlineData("limit: 1e-28", "peak: 1e-29")]
    public void ExtremeNumbers_AreNoAccident(string limit, string peak) =>
        Assert.NotNull(OperationsFixture.Check("capacity", Good.Replace("limit: 200", limit, StringComparison.Ordinal).Replace("peak: 100", peak, StringComparison.Ordinal)));

    [Fact]
    public void MissingFile_FiresForAServiceOnly()
    {
        using var repository = new TestRepository();
        Assert.Contains(
            "STD9071 ops/capacity.yml(0,0): the service has no ops/capacity.yml. Run 'dotnet new std-ops --file capacity' in the root of the repository and fill it in, or add 'capacity' to 'operations.optional' in standards.yml.",
            OperationsFixture.Run(repository, OperationsFixture.Service));
        Assert.DoesNotContain(OperationsFixture.Run(repository, OperationsFixture.OfClass(ServiceClass.Worker)), f => f.StartsWith("STD9071", StringComparison.Ordinal));
    }

    [Fact]
    public void IndependentValidator_AgreesOnTheGoodFile() => Assert.Empty(YamlSchema.Validate(OperationsSchemaTests.Schema("capacity"), Good));

    internal static IReadOnlyList<string> Run(string good, string bad)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        return OperationsFixture.Check("capacity", Good.Replace(good, bad, StringComparison.Ordinal), OperationsPolicies.Service);
    }
}
