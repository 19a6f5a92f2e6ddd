namespace Standards.Checks.Tests.Operations;

public class ServiceFamilyTests
{
    public const string Good = """
        services:
          orders:
            description: Takes orders
            class: service
            owner: '@payments'
            primary_contact: '@payments-oncall'
            escalation_path:
              - { level: L1, contact: '@payments-oncall' }
              - { level: L2, contact: '@payments-lead', after: 15 minutes }
            on_call: true
            dependencies:
              - { name: orders-db, kind: database, required: true }

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Empty(OperationsFixture.Check("service", Good));

    [Theory]
    [InlineData(
        "owner: '@payments'",
        "owner: payments",
        """STD9010 ops/service.yml(5,12): 'services.orders.owner' is 'payments' and must be a handle that begins with '@', such as '@payments'. """
            + """Write 'owner: "@payments"'.""")]
    [InlineData(
        "on_call: true",
        "on_call: sometimes",
        "STD9010 ops/service.yml(10,14): 'services.orders.on_call' is the text 'sometimes', not true or false. Write 'on_call: true'.")]
    [InlineData(
        "on_call: true",
        "on-call: true",
        "STD9010 ops/service.yml(3,5): 'services.orders' has no 'on_call'. Add 'on_call: true'.|STD9010 ops/service.yml(10,5): 'services.orders.on-call' is "
            + "not a key of this file. Write 'on_call'.")]
    [InlineData(
        "kind: database",
        "kind: db",
        "STD9010 ops/service.yml(12,34): 'services.orders.dependencies[0].kind' is 'db', not one of database, cache, queue, internal_service, external_api, "
            + "storage. Write one of them, such as 'kind: database'.")]
    [InlineData(
        "after: 15 minutes",
        "after: soon",
        "STD9010 ops/service.yml(9,56): 'services.orders.escalation_path[1].after' is 'soon' and must be a length of time such as '30 days', '15 minutes' or "
            + "'500 ms'. Write 'after: 15 minutes'.")]
    [InlineData(
        "  orders:",
        "  Orders:",
        "STD9010 ops/service.yml(2,3): the name is 'Orders' and must be lower case with hyphens, such as 'orders-db'. Write 'orders'.")]
    public void Mistake_of_form_fires(string good, string bad, string expected) =>
        Assert.Equal(expected.Split('|'), OperationsFixture.Check("service", Good.Replace(good, bad, StringComparison.Ordinal)));

    [Theory]
    [InlineData(
        "{ level: L1, contact: '@payments-oncall' }",
        "{ level: L1, contact: '@platform' }",
        """STD9012 ops/service.yml(8,31): the escalation path of 'orders' begins with '@platform', not with the primary contact '@payments-oncall'. Write """
            + """'contact: "@payments-oncall"'.""")]
    [InlineData(
        "\n      - { level: L2, contact: '@payments-lead', after: 15 minutes }",
        "",
        "STD9012 ops/service.yml(7,5): the escalation path of 'orders' has 1 of at least 2 steps. Add who is called next, with "
            + "'level', 'contact' and 'after'.")]
    public void Escalation_path_begins_with_the_primary_contact_and_goes_on(string good, string bad, string expected) =>
        Assert.Equal([expected], OperationsFixture.Check("service", Good.Replace(good, bad, StringComparison.Ordinal)));

    /// <summary>A path with one step would be the next finding.</summary>
    [Fact]
    public void Path_that_a_fix_offers_has_every_level()
    {
        const string Path = """
                escalation_path:
                  - { level: L1, contact: '@payments-oncall' }
                  - { level: L2, contact: '@payments-lead', after: 15 minutes }
                  - { level: L3, contact: '@manager', after: 1 hour }
                  - { level: L4, contact: '@cto', critical_only: true }
                on_call: true

            """;
        var missing = Assert.Single(ServiceFixture.Run(Path, "    on_call: true\n"), line => line.Contains("escalation_path", StringComparison.Ordinal));
        var written = missing[(missing.IndexOf("Add '", StringComparison.Ordinal) + "Add '".Length)..^"'.".Length];

        Assert.Empty(ServiceFixture.Run(Path, $"    {written}\n    on_call: true\n"));
    }
}
