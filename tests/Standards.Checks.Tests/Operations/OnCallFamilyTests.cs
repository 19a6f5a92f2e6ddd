using Standards.Checks.Policies;
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
    public void GoodFile_IsSilent() => Assert.Empty(Run("orders", "orders"));

    [Theory]
    [InlineData("primary: '@payments-primary'", "primary: alice", "?")]
    [InlineData("'09:00'", "'9am'", "?")]
    [InlineData("Monday", "Mon", "?")]
    [InlineData("    compensation: { hourly_rate: 1.5x, minimum_payment: 4 hours }\n", "", "?")]
    public void MistakeOfForm_Fires(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("maximum_duration: 2 weeks", "maximum_duration: 4 weeks", "?")]
    [InlineData("minimum_duration: 1 week", "minimum_duration: 1 day", "?")]
    [InlineData("minimum_duration: 1 week, maximum_duration: 2 weeks", "minimum_duration: 2 weeks, maximum_duration: 1 week", "?")]
    public void Shift_LastsOneOrTwoWeeks(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("primary: 5 minutes", "primary: 10 minutes", "?")]
    [InlineData("secondary: 15 minutes", "secondary: 1 hour", "?")]
    [InlineData("secondary: 15 minutes", "secondary: 5 minutes", "?")]
    public void Page_IsAcknowledgedInTime(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("maximum_pages_per_shift: 5", "maximum_pages_per_shift: 20", "?")]
    public void Pages_AreFew(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("secondary: '@payments-secondary'", "secondary: '@payments-primary'", "?")]
    public void Secondary_IsSomebodyElse(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("services: [orders]", "services: []", "?")]
    [InlineData("services: [orders]", "services: [orders, billing]", "?")]
    [InlineData("services: [orders]", "services: [orders, order]", "?")]
    public void ServicesAndRotations_NameEachOther(string good, string bad, string expected) => Assert.Equal(expected.Split('|'), Run(good, bad));

    [Theory]
    [InlineData("payments")]
    [InlineData("https://pager.example.com/payments")]
    public void RotationThatTheServiceNames_IsEnough(string rotation)
    {
        using var repository = ServiceFixture.Repository(ServiceFixture.Good.Replace("on_call: true", $"on_call: true\n    on_call_rotation: {rotation}", StringComparison.Ordinal))
            .With("ops/oncall.yml", Good.Replace("[orders]", "[]", StringComparison.Ordinal));
        Assert.Empty(OperationsFixture.Run(repository, OperationsPolicies.Service));
    }

    [Fact]
    public void RotationThatTheServiceNames_Exists()
    {
        using var repository = ServiceFixture.Repository(ServiceFixture.Good.Replace("on_call: true", "on_call: true\n    on_call_rotation: billing", StringComparison.Ordinal))
            .With("ops/oncall.yml", Good.Replace("[orders]", "[]", StringComparison.Ordinal));
        Assert.Equal(
            "STD9086 ops/service.yml(12,23): the rotation 'billing' of 'orders' is not in ops/oncall.yml. Write the name or the link of one that is, such as 'on_call_rotation: payments'.",
            Assert.Single(OperationsFixture.Run(repository, OperationsPolicies.Service)));
    }

    [Theory]
    [InlineData("pagesPerShift", "maximum_pages_per_shift: 5", "maximum_pages_per_shift: 8")]
    [InlineData("primaryAcknowledgeMinutes", "primary: 5 minutes", "primary: 8 minutes")]
    [InlineData("secondaryAcknowledgeMinutes", "secondary: 15 minutes", "secondary: 20 minutes")]
    public void Limit_IsThatOfThePolicy(string limit, string good, string bad)
    {
        var yaml = Good.Replace(good, bad, StringComparison.Ordinal);
        Assert.Single(OperationsFixture.Check("oncall", yaml));
        Assert.Empty(OperationsFixture.Check("oncall", yaml, new Policy { Operations = new OperationsPolicy { Limits = new Dictionary<string, decimal> { [limit] = 20 } } }));
    }

    [Fact]
    public void MissingFile_FiresForAServiceOnly()
    {
        using var repository = new TestRepository();
        Assert.Contains(
            "STD9081 ops/oncall.yml(0,0): the service has no ops/oncall.yml. Run 'dotnet new std-ops --file oncall' in the root of the repository and fill it in, or add 'oncall' to 'operations.optional' in standards.yml.",
            OperationsFixture.Run(repository, OperationsFixture.Service));
        Assert.DoesNotContain(OperationsFixture.Run(repository, OperationsFixture.OfClass(ServiceClass.Worker)), f => f.StartsWith("STD9081", StringComparison.Ordinal));
    }

    [Fact]
    public void IndependentValidator_AgreesOnTheGoodFile() => Assert.Empty(YamlSchema.Validate(OperationsSchemaTests.Schema("oncall"), Good));

    internal static IReadOnlyList<string> Run(string good, string bad)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        using var repository = ServiceFixture.Repository().With("ops/oncall.yml", Good.Replace(good, bad, StringComparison.Ordinal));
        return OperationsFixture.Run(repository, OperationsPolicies.Service);
    }
}
