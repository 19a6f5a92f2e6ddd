using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations;

namespace Standards.Checks.Tests.Operations;

public class DeprecationsFamilyTests
{
    public const string Good = """
        deprecations:
          orders-v1:
            kind: endpoint
            what: GET /api/v1/orders/{id}
            announced: 2026-10-01
            warned: 2027-01-01
            sunset: 2027-04-01
            replacement: GET /api/v2/orders/{id}
            migration_guide: docs/migrations/v2.md
            owner: '@payments'
            state: announced
          ORD0001:
            kind: symbol
            what: Orders.OrderClient.Get
            announced: 2026-10-01
            sunset: 2027-04-01
            remove_in: 2.0.0
            replacement: Orders.OrderClient.GetAsync
            migration_guide: docs/migrations/v2.md
            owner: '@payments'
            state: announced

        """;

    private const string OpenApi = """
        openapi: 3.1.0
        servers: [{ url: 'https://orders.example.com/api/v1' }]
        paths:
          /orders/{orderId}:
            parameters: []
            get:
              deprecated: true
            put:
              deprecated: false

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Empty(Check(Good));

    [Theory]
    [InlineData(
        "  orders-v1:",
        "  'orders v1':",
        "STD9660 ops/deprecations.yml(2,3): the name is 'orders v1' and must be letters, digits and hyphens, such as 'orders-v1'. Write 'orders-v1'.")]
    [InlineData(
        "    replacement: GET /api/v2/orders/{id}\n",
        "",
        "STD9660 ops/deprecations.yml(3,5): 'deprecations.orders-v1' has no 'replacement'. Add 'replacement: GET /api/v2/orders'.")]
    [InlineData(
        "remove_in: 2.0.0",
        "remove_in: v2",
        "STD9660 ops/deprecations.yml(17,16): 'deprecations.ORD0001.remove_in' is 'v2' and must be a version of three numbers, such as '2.0.0'. "
            + "Write 'remove_in: 2.0.0'.")]
    [InlineData(
        "warned: 2027-01-01\n    sunset: 2027-04-01",
        "warned: 2026-11-01\n    sunset: 2027-03-31",
        "STD9661 ops/deprecations.yml(7,13): 'deprecations.orders-v1.sunset' is 2027-03-31, less than 6 months after announced 2026-10-01. Write 'sunset: "
            + "2027-04-01' or a later day.")]
    [InlineData(
        "    warned: 2027-01-01\n",
        "",
        "STD9661 ops/deprecations.yml(2,3): the endpoint 'orders-v1' has no 'warned'. Add 'warned: yyyy-MM-dd' with the day from which every use is "
            + "warned about, three "
            + "months or more before 'sunset'.")]
    [InlineData(
        "warned: 2027-01-01",
        "warned: 2026-09-30",
        "STD9661 ops/deprecations.yml(6,13): 'deprecations.orders-v1.warned' is 2026-09-30, before announced 2026-10-01. Write 'warned: "
            + "2026-10-01' or a later day.")]
    [InlineData(
        "warned: 2027-01-01",
        "warned: 2027-01-02",
        "STD9661 ops/deprecations.yml(6,13): 'deprecations.orders-v1.warned' is 2027-01-02, less than 3 months before sunset 2027-04-01. Write 'sunset: "
            + "2027-04-02' or a later day.")]
    [InlineData(
        "docs/migrations/v2.md\n    owner: '@payments'\n    state: announced\n  ORD",
        "docs/v2.md\n    owner: '@payments'\n    state: announced\n  ORD",
        "STD9662 ops/deprecations.yml(9,22): 'deprecations.orders-v1.migration_guide' is 'docs/v2.md', and there is no such file or folder. Write the path "
            + "from the root of the repository, or add the file.")]
    [InlineData(
        "    remove_in: 2.0.0\n",
        "",
        "STD9663 ops/deprecations.yml(12,3): the symbol 'ORD0001' has no 'remove_in'. Add 'remove_in: 2.0.0', with the next major version of its package.")]
    [InlineData(
        "remove_in: 2.0.0",
        "remove_in: 1.4.0",
        "STD9663 ops/deprecations.yml(17,16): 'deprecations.ORD0001.remove_in' is 1.4.0, which is no major version. Write 'remove_in: 2.0.0'.")]
    [InlineData(
        "remove_in: 2.0.0",
        "remove_in: 0.0.0",
        "STD9663 ops/deprecations.yml(17,16): 'deprecations.ORD0001.remove_in' is 0.0.0, which is no major version. Write 'remove_in: 1.0.0'.")]
    public void Mistake_fires(string good, string bad, string expected)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        Assert.Equal(expected.Split('|'), Check(Good.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(
        "2026-11-20",
        "STD9664 ops/deprecations.yml(7,13): 'orders-v1' was to be removed by 2026-11-20. Remove it and write 'state: removed', or agree with its "
            + "users on a later 'sunset'.")]
    [InlineData(
        "2026-11-21",
        "STD9665 ops/deprecations.yml(7,13): 'orders-v1' is to be removed by 2026-11-21. Move the last callers to 'GET /api/v2/orders/{id}', and remove it.")]
    [InlineData(
        "2027-02-21",
        "STD9665 ops/deprecations.yml(7,13): 'orders-v1' is to be removed by 2027-02-21. Move the last callers to 'GET /api/v2/orders/{id}', and remove it.")]
    [InlineData("2027-02-22", null)]
    public void Sunset_is_compared_with_the_day(string sunset, string? expected)
    {
        var yaml = Good.Replace("""
            announced: 2026-10-01
                warned: 2027-01-01
                sunset: 2027-04-01
            """, $"""
            announced: 2026-01-01
                warned: 2026-02-01
                sunset: {sunset}
            """, StringComparison.Ordinal);
        Assert.Equal(expected is null ? [] : [expected], Check(yaml));
    }

    [Fact]
    public void Removed_in_time_is_silent() => Assert.Empty(Check(Good
        .Replace("""
            announced: 2026-10-01
                warned: 2027-01-01
                sunset: 2027-04-01
            """, """
            announced: 2025-01-01
                warned: 2025-02-01
                sunset: 2025-08-01
            """, StringComparison.Ordinal)
        .Replace("state: announced\n  ORD", "state: removed\n  ORD", StringComparison.Ordinal)));

    [Fact]
    public void Limit_of_the_policy_holds() => Assert.Equal(
        ["STD9661", "STD9661"],
        Check(Good, policy: new Policy().With(new OperationsPolicy { Limits = new Dictionary<string, decimal> { ["deprecationMonths"] = 12 } })).Select(
            f => f[..7]));

    [Theory]
    [InlineData("api/openapi.yaml")]
    [InlineData("api/orders/openapi-v1.yml")]
    public void Deprecated_operation_with_an_entry_is_silent(string path) => Assert.Empty(Check(Good, (path, OpenApi)));

    [Fact]
    public void Deprecated_operation_without_an_entry_fires() => Assert.Equal(
        ["STD9666 api/openapi.yaml(9,19): 'PUT /orders/{orderId}' is deprecated and has no entry in ops/deprecations.yml. Add an entry with 'kind: endpoint' "
            + "and 'what: PUT /orders/{orderId}'."],
        Check(Good, ("api/openapi.yaml", OpenApi.Replace("deprecated: false", "deprecated: true", StringComparison.Ordinal))));

    [Fact]
    public void JSON_is_read_too() => Assert.Equal(
        ["STD9666 api/openapi.json(1,50): 'POST /a' is deprecated and has no entry in ops/deprecations.yml. Add an entry with 'kind: "
            + "endpoint' and 'what: POST /a'."],
        Check(Good, ("api/openapi.json", """{ "paths": { "/a": { "post": { "deprecated":     true } } } }""")));

    [Theory]
    [InlineData("what: GET /api/v1/orders/{id}", "what: /api/v1/orders/{id}/")] // all methods, and a slash too many
    [InlineData("what: GET /api/v1/orders/{id}", "what: get /orders/{x}")] // as the document has it
    public void Endpoint_is_found_however_it_is_written(string good, string bad) =>
        Assert.Empty(Check(Good.Replace(good, bad, StringComparison.Ordinal), ("api/openapi.yaml", OpenApi)));

    [Fact]
    public void Removed_endpoint_that_the_contract_still_has_fires() => Assert.Equal(
        ["STD9667 ops/deprecations.yml(11,12): 'orders-v1' is removed, and api/openapi.yaml still has 'GET /orders/{orderId}'. Remove the operation from the "
            + "contract, or write the state that it is in."],
        Check(Good.Replace("state: announced\n  ORD", "state: removed\n  ORD", StringComparison.Ordinal), ("api/openapi.yaml", OpenApi)));

    [Theory]
    [InlineData("paths: [\n")]
    [InlineData("paths: [a]\n")]
    [InlineData("paths: { /a: x, /b: { get: y } }\n")]
    [InlineData("servers: x\npaths: null\n")]
    [InlineData("servers: [{ url: 'http://[' }]\n")]
    public void Bad_contract_is_not_ours(string text) => Assert.Empty(Check(Good, ("api/openapi.yaml", text)));

    [Fact]
    public void Without_the_register_contracts_are_not_judged()
    {
        using var repository = new TestRepository().With("api/openapi.yaml", OpenApi);
        Assert.Empty(OperationsFixture.Run(repository));
    }

    private static IReadOnlyList<string> Check(string yaml, (string Path, string Text)? contract = null, Policy? policy = null)
    {
        using var repository = new TestRepository().With("ops/deprecations.yml", yaml).With("docs/migrations/v2.md", "# V2\n");
        if (contract is { } file)
        {
            _ = repository.With(file.Path, file.Text);
        }

        return OperationsFixture.Run(repository, policy);
    }
}
