using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations;
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
    public void Good_file_is_silent() => Assert.Empty(OperationsFixture.Check("capacity", Good, OperationsPolicies.Service));

    [Theory]
    [InlineData(
        "limit: 200", "limit: many", "STD9070 ops/capacity.yml(7,12): 'resources.orders-db.limit' is the text 'many', not a number. Write 'limit: 200'.")]
    [InlineData(
        "    recommendation: None this month\n",
        "",
        "STD9070 ops/capacity.yml(6,5): 'resources.orders-db' has no 'recommendation'. Add 'recommendation: None this month'.")]
    [InlineData(
        "reviewed: 2026-10-21",
        "reviewed: 2026-02-30",
        "STD9070 ops/capacity.yml(1,11): 'reviewed' is '2026-02-30', which is no calendar date of the form yyyy-MM-dd. Write 'reviewed: 2026-01-31'.")]
    public void Mistake_of_form_fires(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "peak: 100",
        "peak: 150",
        "STD9072 ops/capacity.yml(8,11): the peak of 'orders-db' is 150 of 200 connections: 25 % is free, less than 30 %. Raise the limit "
            + "to 215, or lower the load.")]
    [InlineData(
        "peak: 100",
        "peak: 250",
        "STD9072 ops/capacity.yml(8,11): the peak of 'orders-db' is 250 of 200 connections, and nothing is free. Raise the limit to 358, or lower the load.")]
    public void Headroom_is_kept(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "forecast: 90 days",
        "forecast: 30 days",
        "STD9073 ops/capacity.yml(3,11): the forecast looks 30 days ahead, less than 90 days. Write 'forecast: 90 days' and compute it anew.")]
    [InlineData(
        "trend: 3 months",
        "trend: 2 weeks",
        "STD9073 ops/capacity.yml(2,8): the trend is taken from 14 days, less than 3 months. Write 'trend: 3 months' and compute the growth anew.")]
    [InlineData(
        "growth_per_month: 5",
        "growth_per_month: 30",
        "STD9073 ops/capacity.yml(9,23): 'orders-db' grows by 30 % a month: in 90 days its peak is 220 of 200 connections. Raise the limit before then, or "
            + "lower the growth, and write down which in 'recommendation'.")]
    public void Forecast_looks_far_ahead(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "2026-10-21",
        "2026-10-20",
        "STD9074 ops/capacity.yml(1,11): the last capacity review was on 2026-10-20, more than a month ago. Look at the utilisation, correct the numbers and "
            + "write 'reviewed: 2026-11-21'.")]
    [InlineData(
        "2026-10-21", "2026-11-22", "STD9795 ops/capacity.yml(1,11): the capacity review of 2026-11-22 is in the future. Write the day of the last review.")]
    public void Review_is_monthly(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "min: 3", "min: 11", "STD9075 ops/capacity.yml(11,25): 'orders-db' has at least 11 and at most 10 replicas. Write 'min: 10' or less, or raise 'max'.")]
    public void Autoscaling_has_room(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("peak: 100", "peak: 140\n    service: orders", "growth_per_month: 5", "growth_per_month: -5")]
    [InlineData("forecast: 90 days", "forecast: 6 months", "growth_per_month: 5", "growth_per_month: 10")]
    public void Enough_room_is_silent(string good, string bad, string otherGood, string otherBad) =>
        Assert.Empty(
            OperationsFixture.Check("capacity", Good.Replace(good, bad, StringComparison.Ordinal).Replace(otherGood, otherBad, StringComparison.Ordinal)));

    [Fact]
    public void Headroom_is_that_of_the_policy()
    {
        var policy = OperationsPolicies.Service.With(
            OperationsPolicies.Service.Operations with { Limits = new Dictionary<string, decimal> { ["capacityHeadroom"] = 20 } });
        Assert.Empty(OperationsFixture.Check("capacity", Good.Replace("peak: 100", "peak: 160", StringComparison.Ordinal), policy));
    }

    [Theory]
    [InlineData("limit: 0.000000000001", "peak: 1000000000000000")]
    [InlineData("limit: 1e-28", "peak: 1e-29")]
    public void Extreme_numbers_are_no_accident(string limit, string peak) =>
        Assert.NotNull(OperationsFixture.Check(
            "capacity", Good.Replace("limit: 200", limit, StringComparison.Ordinal).Replace("peak: 100", peak, StringComparison.Ordinal)));

    [Fact]
    public void Missing_file_fires_for_a_service_only()
    {
        using var repository = new TestRepository();
        Assert.Contains(
            "STD9071 ops/capacity.yml(0,0): the service has no ops/capacity.yml. Run 'dotnet new std-ops --file capacity' in the root of the repository and "
                + "fill it in, or add 'capacity' to 'operations.optional' in standards.yml.",
            OperationsFixture.Run(repository, OperationsFixture.Service));
        Assert.DoesNotContain(
            OperationsFixture.Run(repository, OperationsFixture.OfClass(ServiceClass.Worker)), f => f.StartsWith("STD9071", StringComparison.Ordinal));
    }

    [Fact]
    public void Independent_validator_agrees_on_the_good_file() => Assert.Empty(YamlSchema.Validate(OperationsSchemaTests.Schema("capacity"), Good));

    internal static IReadOnlyList<string> Run(string good, string bad)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        return OperationsFixture.Check("capacity", Good.Replace(good, bad, StringComparison.Ordinal), OperationsPolicies.Service);
    }
}
