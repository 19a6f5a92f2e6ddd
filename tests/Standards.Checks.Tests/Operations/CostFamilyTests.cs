namespace Standards.Checks.Tests.Operations;

public class CostFamilyTests
{
    public const string Good = """
        tags: { service: orders, team: payments, environment: [staging, production], cost_center: shop, managed_by: terraform }
        budgets:
          staging: { monthly: 100, currency: EUR }
          production: { monthly: 1200, currency: EUR }
        review: { owner: '@payments', last_review: 2026-10-21, report: docs/cost/2026-10.md }
        unused_resource_cleanup:
          schedule: weekly
          resources_to_check: [unattached_volumes, idle_instances]
          retention_periods: { unattached_volumes: 30 days, idle_instances: 7 days }
          notification: { before_deletion: 1 week, after_deletion: true }

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Equal("", OperationsExample.Check("cost", Good));

    [Theory]
    [InlineData(", cost_center: shop", "", "STD9800 ops/cost.yml(1,7): 'tags' has no 'cost_center'. Add 'cost_center: payments'.")]
    [InlineData(
        "environment: [staging, production]",
        "environment: production",
        "STD9800 ops/cost.yml(1,55): 'tags.environment' is the text 'production', not a list. Write 'environment: [production]'.")]
    [InlineData(
        "monthly: 100,", "monthly: -1,", "STD9800 ops/cost.yml(3,23): 'budgets.staging.monthly' is -1, and must be at least 0. Write 'monthly: 0' or more.")]
    [InlineData(
        "currency: EUR }\n  production",
        "currency: euro }\n  production",
        "STD9800 ops/cost.yml(3,38): 'budgets.staging.currency' is 'euro' and must be a currency code such as 'EUR'. Write 'currency: EUR'.")]
    [InlineData(
        "schedule: weekly",
        "schedule: yearly",
        "STD9800 ops/cost.yml(7,13): 'unused_resource_cleanup.schedule' is 'yearly', not one of weekly, daily. Write one of them, such as 'schedule: weekly'.")]
    public void Mistake_of_form_fires(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("cost", Good, good, bad));

    [Theory]
    [InlineData(
        "service: orders",
        "service: order",
        "STD9802 ops/cost.yml(1,18): the tag 'service' is 'order', which is no service of ops/service.yml. Write 'service: orders'.")]
    [InlineData(
        "team: payments",
        "team: identity",
        "STD9802 ops/cost.yml(1,32): the tag 'team' is 'identity', and ops/service.yml says that '@payments' owns 'orders'. Write 'team: payments'.")]
    public void Tags_name_service_and_owner(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("cost", Good, good, bad));

    [Theory]
    [InlineData(
        "last_review: 2026-10-21",
        "last_review: 2026-10-20",
        "STD9803 ops/cost.yml(5,44): the monthly review of cost was due on 2026-11-20. Review report, anomalies, savings, targets and "
            + "trend, and write 'last_review: yyyy-MM-dd' with the day.")]
    [InlineData(
        "report: docs/cost/2026-10.md",
        "report: docs/cost/2026-11.md",
        "STD9806 ops/cost.yml(5,64): 'review.report' is 'docs/cost/2026-11.md', and there is no such file or folder. Write the path from the root of the "
            + "repository, or add the file.")]
    public void Review_is_in_time(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("cost", Good, good, bad));

    [Theory]
    [InlineData(
        "  staging: { monthly: 100, currency: EUR }\n",
        "",
        "STD9804 ops/cost.yml(1,56): the environment 'staging' has no budget. Add 'staging: { monthly: 100, currency: EUR }' below 'budgets', "
            + "with your numbers.")]
    [InlineData(
        "environment: [staging, production]",
        "environment: [production]",
        "STD9804 ops/cost.yml(3,3): the budget 'staging' is for no environment of 'tags.environment'. Remove the budget, or add the environment.")]
    public void Environments_have_budgets(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("cost", Good, good, bad));

    [Theory]
    [InlineData(
        "[unattached_volumes, idle_instances]",
        "[unattached_volumes, idle_instances, load_balancers]",
        "STD9805 ops/cost.yml(8,60): unused resources of the kind 'load_balancers' have no retention time. Add 'load_balancers: 30 days' "
            + "below 'retention_periods'.")]
    [InlineData(
        "before_deletion: 1 week",
        "before_deletion: 8 days",
        "STD9805 ops/cost.yml(9,69): unused 'idle_instances' are deleted after 7 days, and announced 8 days before. Write a longer retention "
            + "time or a shorter notice.")]
    public void Unused_resources_have_a_retention_time_and_a_notice(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("cost", Good, good, bad));

    [Theory]
    [InlineData(
        "owner: '@payments'",
        "cost: { cost_center: retail }\n    owner: '@payments'",
        "STD9802 ops/cost.yml(1,91): the tag 'cost_center' is 'shop', and ops/service.yml says 'retail'. Write 'cost_center: retail'.")]
    [InlineData("owner: '@payments'", "owner: '@shop/payments'", "")]
    public void Tags_are_those_of_the_service(string good, string bad, string expected)
    {
        using var repository = OperationsExample.Repository()
            .With("ops/cost.yml", Good)
            .With("ops/service.yml", ServiceFamilyTests.Good.Replace(good, bad, StringComparison.Ordinal));
        Assert.Equal(expected, string.Join("|", OperationsFixture.Run(repository)));
    }

    [Fact]
    public void Owner_that_is_not_the_team_of_the_policy_is_no_mistake_of_the_tag()
    {
        using var repository = OperationsExample.Repository()
            .With("ops/cost.yml", Good)
            .With("ops/service.yml", ServiceFamilyTests.Good.Replace("owner: '@payments'", "owner: '@identity'", StringComparison.Ordinal));
        var findings = OperationsFixture.Run(repository, OperationsPolicies.Service).ToArray();
        Assert.Contains(findings, f => f.StartsWith("STD9018", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, f => f.StartsWith("STD9802", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_services_tags_are_their_own() =>
        Assert.DoesNotContain(
            OperationsFixture.Check("cost", Good.Replace("service: orders", "service: other", StringComparison.Ordinal)),
            f => f.StartsWith("STD9802", StringComparison.Ordinal));
}
