using Standards.Checks.Models.Contracts;
using static Standards.Checks.Tests.OpenApi.OpenApiFixture;

namespace Standards.Checks.Tests.OpenApi;

public sealed class OpenApiNameTests
{
    [Fact]
    public void Path_without_a_version_fires() => FindingAssert.Only(
        Of("STD8315", Operation("responses: {}", "/orders")),
        "STD8315",
        Document,
        4,
        3,
        "the path /orders does not begin with '/api/v<n>/'",
        "Write '/api/v1/orders', or let the URL of the server end in '/api/v1'");

    [Theory]
    [InlineData("/api/v1/orders", "")]
    [InlineData("/api/v12", "")]
    [InlineData("/healthz", "")]
    [InlineData("/metrics", "")]
    [InlineData("/v2/orders", "4: the path /v2/orders does not begin with '/api/v<n>/'")]
    [InlineData("/api/v1/order_lines", "4: 'order_lines' in the path /api/v1/order_lines is not in kebab-case")]
    [InlineData("/api/v1/orderLines", "4: 'orderLines' in the path /api/v1/orderLines is not in kebab-case")]
    [InlineData("/api/v1/order-lines", "")]
    [InlineData("/api/v1/order/{id}", "4: 'order' before a parameter in the path /api/v1/order/{id} is not plural")]
    [InlineData("/api/v1/people/{id}", "")]
    [InlineData("/api/v1/orders/by-number/{number}", "")]
    [InlineData("/api/v1/orders/{id}/avatar", "")]
    [InlineData("/api/v1/orders/", "4: the path /api/v1/orders/ ends in a slash")]
    [InlineData("/api/v1/orders?x=1", "4: 'orders?x=1' in the path /api/v1/orders?x=1 is not in kebab-case\n4: the path /api/v1/orders?x=1 holds a query")]
    [InlineData("/", "4: the path / does not begin with '/api/v<n>/'")]
    public void Paths_are_named(string path, string expected) => Assert.Equal(expected, Said("STD8315", Operation("responses: {}", $"'{path}'")));

    [Theory]
    [InlineData("https://acme.io/api/v1", "")]
    [InlineData("/api/v3/", "")]
    [InlineData("https://acme.io", "4: the path /orders does not begin with '/api/v<n>/'")]
    public void Path_of_the_server_counts(string url, string expected) => Assert.Equal(
        expected, Said("STD8315", Operation("responses: {}", "/orders") + $"servers: [ {{ url: '{url}' }} ]\n"));

    [Fact]
    public void Version_may_be_a_variable_of_the_server() => Assert.Empty(Said(
        "STD8315",
        Operation("responses: {}", "/orders") + "servers: [ { url: 'https://acme.io/api/{v}', variables: { v: { default: v1 } } } ]\n"));

    [Fact]
    public void Paths_of_the_same_addresses_fire() => Assert.Equal(
        "5: the path /api/v1/orders/{number} matches the same addresses as /api/v1/orders/{id}",
        Said("STD8315", Paths("  /api/v1/orders/{id}: {}\n  /api/v1/orders/{number}: {}\n  /api/v1/orders/latest: {}")));

    [Fact]
    public void Snake_case_fires() => FindingAssert.Only(
        Of("STD8319", Answer("created_at: { type: string }")),
        "STD8319",
        Document,
        11,
        53,
        "'created_at' of the response 200 of GET /api/v1/orders is not in camelCase",
        "Write 'createdAt'");

    [Theory]
    [InlineData("name: {}, createdAt: {}, v1: {}", "")]
    [InlineData("Name: {}", "'Name' of the response 200 of GET /api/v1/orders is not in camelCase")]
    [InlineData("order-id: {}", "'order-id' of the response 200 of GET /api/v1/orders is not in camelCase")]
    [InlineData("'@type': {}, _links: {}, access_token: {}, USD: {}, '': {}", "")]
    public void Properties_are_camel_case(string properties, string expected) =>
        Assert.Equal(expected.Length == 0 ? "" : $"11: {expected}", Said("STD8319", Answer(properties)));

    [Fact]
    public void Numeric_identifier_fires() => FindingAssert.Only(
        Of("STD8314", Answer("customerId: { type: integer }")),
        "STD8314",
        Document,
        11,
        53,
        "'customerId' of the response 200 of GET /api/v1/orders is an identifier and a number",
        "Write 'type: string'");

    [Theory]
    [InlineData("id: { type: string }, grid: { type: integer }, paid: { type: integer }", "")]
    [InlineData("id: { type: [integer, 'null'] }", "11: 'id' of the response 200 of GET /api/v1/orders is an identifier and a number")]
    [InlineData("id: { type: [integer, string] }, valid: { type: number }", "11: 'id' of the response 200 of GET /api/v1/orders is an identifier and a number")]
    [InlineData("orderId: { oneOf: [ { type: string }, { type: integer } ] }", "11: 'orderId' of the response 200 of GET /api/v1/orders is an "
        + "identifier and a number")]
    [InlineData("orderIds: { type: array, items: { type: integer } }", "11: 'orderIds' of the response 200 of GET /api/v1/orders lists identifiers "
        + "that are numbers")]
    [InlineData("orderIds: { type: array, items: { type: string } }, valid: { type: array, items: { type: integer } }", "")]
    [InlineData("id: { type: object, properties: { shop: { type: string } } }",
        "11: 'id' of the response 200 of GET /api/v1/orders is an identifier and has parts, which callers then depend on")]
    [InlineData("id: { oneOf: [ { type: string }, { type: string, format: uuid } ] }", "")]
    public void Identifiers_are_texts(string properties, string expected) => Assert.Equal(expected, Said("STD8314", Answer(properties)));

    [Fact]
    public void Money_as_a_number_fires() => FindingAssert.Only(
        Of("STD8316", Answer("unitPrice: { type: number, format: double }")),
        "STD8316",
        Document,
        11,
        53,
        "'unitPrice' of the response 200 of GET /api/v1/orders is money and a floating-point number",
        "Write 'type: string' with a pattern of a decimal");

    [Theory]
    [InlineData("price: { type: string }, amount: { type: integer }, priceRatio: { type: number }, weight: { type: number }", "")]
    [InlineData("total: { $ref: '#/components/schemas/None' }", "")]
    [InlineData("total: { allOf: [ { type: number } ] }", "11: 'total' of the response 200 of GET /api/v1/orders is money and a floating-point number")]
    public void Money_is_text(string properties, string expected) => Assert.Equal(expected, Said("STD8316", Answer(properties)));

    [Fact]
    public void Info_that_lacks_something_fires() => FindingAssert.Only(
        Of("STD8301", Good.Replace(", email: payments@acme.test", "", StringComparison.Ordinal)),
        "STD8301",
        Document,
        2,
        1,
        "'info' has no contact.email",
        "Add contact.email");

    [Theory]
    [InlineData("url: https://acme.io", "9: the document names no server of staging")]
    [InlineData("url: https://acme.io\n    description: Production\n  - url: https://acme.io\n    description: Staging", "")]
    [InlineData("url: https://{env}.acme.io\n    variables: { env: { default: prod, enum: [prod, staging] } }", "")]
    [InlineData("url: /\n  - url: http://acme.io/",
        "11: the server 'http://acme.io/' is called without encryption\n11: the server 'http://acme.io/' ends in a slash, and each path begins with one")]
    [InlineData("url: /\n  - url: http://localhost:80/", "")]
    [InlineData("url: /\n  - url: https://api.example.com", "11: the server 'https://api.example.com' is an example")]
    [InlineData("description: a", "9: the document names no server of production or staging")]
    public void Servers_are_those_of_the_environments(string server, string expected) =>
        Assert.Equal(expected.Replace("9:", "7:", StringComparison.Ordinal).Replace("11:", "9:", StringComparison.Ordinal),
            Said("STD8301", Good.Replace("url: /", server, StringComparison.Ordinal)));

    [Fact]
    public void Environments_are_those_of_the_policy()
    {
        var text = Good.Replace("url: /", "url: https://test.acme.io", StringComparison.Ordinal);

        Assert.Empty(Said("STD8301", text, With(new ContractPolicy { Environments = ["test"] })));
        Assert.Equal("7: the document names no server of live", Said("STD8301", text, With(new ContractPolicy { Environments = ["live"] })));
        Assert.Equal("4: the version 'v1' is not a semantic version", Said("STD8301", Good.Replace("version: 1.1.0", "version: v1", StringComparison.Ordinal)));
    }
}
