using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations;
using Standards.Checks.Tests.Yaml;

namespace Standards.Checks.Tests.Operations;

/// <summary>On-call rotations: STD9080, STD9082 to STD9086.</summary>
public class OnCallFamilyTests
{
    public const string Good = """
        rotations:
          payments:
            link: https://pager.example.com/payments
            services: [orders]
            primary: '@payments-primary'
            secondary: '@payments-secondary'
            rotation: { minimum_duration: 1 week, maximum_duration: 2 weeks, handoff_day: Monday, handoff_time: '09:00' }
            acknowledge: { primary: 5 minutes, secondary: 15 minutes }
            compensation: { hourly_rate: 1.5x, minimum_payment: 4 hours }
            time_off: { after_on_call: 1 day, maximum_pages_per_shift: 5 }

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Empty(Run("orders", "orders"));

    [Theory]
    [InlineData(
        "primary: '@payments-primary'",
        "primary: alice",
        """STD9080 ops/oncall.yml(5,14): 'rotations.payments.primary' is 'alice' and must be a handle that begins with '@', such as '@payments'. Write """
            + """'primary: "@payments-primary"'.""")]
    [InlineData(
        "'09:00'",
        "'9am'",
        """STD9080 ops/oncall.yml(7,105): 'rotations.payments.rotation.handoff_time' is '9am' and must be a time of day such as '09:00'. Write """
            + """'handoff_time: "09:00"'.""")]
    [InlineData(
        "Monday",
        "Mon",
        "STD9080 ops/oncall.yml(7,83): 'rotations.payments.rotation.handoff_day' is 'Mon', not one of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, "
            + "Sunday. Write one of them, such as 'handoff_day: Monday'.")]
    [InlineData(
        "    compensation: { hourly_rate: 1.5x, minimum_payment: 4 hours }\n",
        "",
        "STD9080 ops/oncall.yml(3,5): 'rotations.payments' has no 'compensation'. Add 'compensation: { hourly_rate: 1.5x, minimum_payment: 4 hours }'.")]
    public void Mistake_of_form_fires(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "maximum_duration: 2 weeks",
        "maximum_duration: 4 weeks",
        "STD9082 ops/oncall.yml(7,61): a shift lasts 4 weeks at most, more than 2 weeks. Write 'maximum_duration: 2 weeks'.")]
    [InlineData(
        "minimum_duration: 1 week",
        "minimum_duration: 1 day",
        "STD9082 ops/oncall.yml(7,35): a shift lasts 1 day at least, less than 1 week. Write 'minimum_duration: 1 week'.")]
    [InlineData(
        "minimum_duration: 1 week, maximum_duration: 2 weeks",
        "minimum_duration: 2 weeks, maximum_duration: 1 week",
        "STD9082 ops/oncall.yml(7,35): the shortest shift of 2 weeks is longer than the longest of 1 week. Write 'minimum_duration: 1 week' or less.")]
    public void Shift_lasts_one_or_two_weeks(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "primary: 5 minutes",
        "primary: 10 minutes",
        "STD9083 ops/oncall.yml(8,29): the primary acknowledges a page within 10 minutes, later than 5 minutes. Write 'primary: 5 minutes'.")]
    [InlineData(
        "secondary: 15 minutes",
        "secondary: 1 hour",
        "STD9083 ops/oncall.yml(8,51): the secondary acknowledges a page within 1 hour, later than 15 minutes. Write 'secondary: 15 minutes'.")]
    [InlineData(
        "secondary: 15 minutes",
        "secondary: 5 minutes",
        "STD9083 ops/oncall.yml(8,51): the secondary steps in after 5 minutes, when the primary still has time until 5 minutes. Write 'secondary: 15 minutes', "
            + "or a shorter time for the primary.")]
    [InlineData(
        "primary: 5 minutes",
        "primary: 30 minutes",
        "STD9083 ops/oncall.yml(8,29): the primary acknowledges a page within 30 minutes, later than 5 minutes. Write 'primary: 5 minutes'.")]
    public void Page_is_acknowledged_in_time(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "maximum_pages_per_shift: 5",
        "maximum_pages_per_shift: 20",
        "STD9084 ops/oncall.yml(10,64): a shift may have 20 pages, more than 5. Write 'maximum_pages_per_shift: 5'.")]
    public void Pages_are_few(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "secondary: '@payments-secondary'",
        "secondary: '@payments-primary'",
        "STD9085 ops/oncall.yml(6,16): primary and secondary of 'payments' are both '@payments-primary'. Write the handle of another person or schedule.")]
    public void Secondary_is_somebody_else(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData(
        "services: [orders]",
        "services: []",
        "STD9086 ops/service.yml(2,3): 'orders' is on call and in no rotation of ops/oncall.yml. Add it to 'services' of a rotation "
            + "there, such as 'payments'.")]
    [InlineData(
        "services: [orders]",
        "services: [orders, billing]",
        "STD9086 ops/oncall.yml(4,24): 'billing' is in a rotation, and ops/service.yml says that it is not on call. Write 'on_call: true' "
            + "there, or remove it here.")]
    [InlineData(
        "services: [orders]", "services: [order]", "STD9086 ops/oncall.yml(4,16): the service 'order' is not registered in ops/service.yml. Write 'orders'.")]
    [InlineData(
        "services: [orders]",
        "services: [orders, order]",
        "STD9086 ops/oncall.yml(4,24): the service 'order' is not registered in ops/service.yml. Write 'orders'.")]
    public void Services_and_rotations_name_each_other(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("payments")]
    [InlineData("https://pager.example.com/payments")]
    public void Rotation_that_the_service_names_is_enough(string rotation)
    {
        using var repository = ServiceFixture.Repository(
            ServiceFixture.Good.Replace("on_call: true", $"on_call: true\n    on_call_rotation: {rotation}", StringComparison.Ordinal))
            .With("ops/oncall.yml", Good.Replace("[orders]", "[]", StringComparison.Ordinal));
        Assert.Empty(OperationsFixture.Run(repository, OperationsPolicies.Service));
    }

    [Fact]
    public void Rotation_that_the_service_names_exists()
    {
        using var repository = ServiceFixture.Repository(
            ServiceFixture.Good.Replace("on_call: true", "on_call: true\n    on_call_rotation: billing", StringComparison.Ordinal))
            .With("ops/oncall.yml", Good.Replace("[orders]", "[]", StringComparison.Ordinal));
        Assert.Equal(
            "STD9086 ops/service.yml(12,23): the rotation 'billing' of 'orders' is not in ops/oncall.yml. Add 'orders' to 'services' of a rotation there, or "
                + "write the name or the link of one: 'on_call_rotation: payments'.",
            Assert.Single(OperationsFixture.Run(repository, OperationsPolicies.Service)));
    }

    [Theory]
    [InlineData("pagesPerShift", "maximum_pages_per_shift: 5", "maximum_pages_per_shift: 8")]
    [InlineData("primaryAcknowledgeMinutes", "primary: 5 minutes", "primary: 8 minutes")]
    [InlineData("secondaryAcknowledgeMinutes", "secondary: 15 minutes", "secondary: 20 minutes")]
    public void Limit_is_that_of_the_policy(string limit, string good, string bad)
    {
        var yaml = Good.Replace(good, bad, StringComparison.Ordinal);
        Assert.Single(OperationsFixture.Check("oncall", yaml));
        Assert.Empty(
            OperationsFixture.Check("oncall", yaml, new Policy().With(new OperationsPolicy { Limits = new Dictionary<string, decimal> { [limit] = 20 } })));
    }

    [Fact]
    public void Missing_file_fires_for_a_service_only()
    {
        using var repository = new TestRepository();
        Assert.Contains(
            "STD9081 ops/oncall.yml(0,0): the service has no ops/oncall.yml. Run 'dotnet new std-ops --file oncall' in the root of the repository and fill it "
                + "in, or add 'oncall' to 'operations.optional' in standards.yml.",
            OperationsFixture.Run(repository, OperationsFixture.Service));
        Assert.DoesNotContain(
            OperationsFixture.Run(repository, OperationsFixture.OfClass(ServiceClass.Worker)), f => f.StartsWith("STD9081", StringComparison.Ordinal));
    }

    [Fact]
    public void Independent_validator_agrees_on_the_good_file() => Assert.Empty(YamlSchema.Validate(OperationsSchemaTests.Schema("oncall"), Good));

    internal static IReadOnlyList<string> Run(string good, string bad)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        using var repository = ServiceFixture.Repository().With("ops/oncall.yml", Good.Replace(good, bad, StringComparison.Ordinal));
        return OperationsFixture.Run(repository, OperationsPolicies.Service);
    }
}
