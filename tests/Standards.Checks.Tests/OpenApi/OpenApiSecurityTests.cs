using Standards.Checks.Models.Contracts;
using static Standards.Checks.Tests.OpenApi.OpenApiFixture;

namespace Standards.Checks.Tests.OpenApi;

public sealed class OpenApiSecurityTests
{
    private const string Scheme = "components: { securitySchemes: { bearer: { type: http, scheme: bearer, bearerFormat: JWT } } }\n";
    private const string OneOperation = "  /api/v1/orders: { get: { responses: {} } }";

    [Fact]
    public void Anonymous_operation_fires() => FindingAssert.Only(
        Of("STD8302", $"{Paths("  /api/v1/orders:\n    get:\n      security: []\n      responses: {}")}{Scheme}security: [ {{ bearer: [] }} ]\n"),
        "STD8302",
        Document,
        6,
        7,
        "GET /api/v1/orders may be called without a token",
        "Remove the empty requirement, or add 'GET /api/v1/orders' to 'contracts.anonymous' of standards.yml");

    [Theory]
    [InlineData("security: [ { bearer: [] } ]\n" + Scheme, "")]
    [InlineData("security: [ { login: [a] } ]\ncomponents: { securitySchemes: { login: { type: oauth2, flows: { implicit: { scopes: { a: b } } } } } }\n", "")]
    [InlineData(Scheme, "1: the document has no 'security' at its root, so an operation that says nothing is open")]
    [InlineData("security: []\n" + Scheme, "5: 'security' at the root allows calls without a token")]
    [InlineData("security: [ { bearer: [] }, {} ]\n" + Scheme, "5: 'security' at the root allows calls without a token")]
    [InlineData(
        "security: [ { key: [] } ]\ncomponents: { securitySchemes: { bearer: { type: http, scheme: Bearer }, key: { type: apiKey, in: header, name: a } } }\n",
        "5: 'security' at the root names no scheme of bearer tokens")]
    [InlineData(
        "security: [ { key: [] } ]\ncomponents: { securitySchemes: { key: { type: apiKey, in: header, name: a } } }\n",
        "6: the document declares no scheme of bearer tokens")]
    [InlineData("", "1: the document declares no scheme of bearer tokens")]
    [InlineData("security: a\n" + Scheme, "5: 'security' at the root allows calls without a token")]
    public void Document_asks_for_a_token(string text, string expected) => Assert.Equal(expected, Said("STD8302", Paths(OneOperation) + text));

    [Fact]
    public void Document_of_which_all_operations_are_open_by_policy_needs_no_scheme()
    {
        Assert.Empty(Said("STD8302", Paths(OneOperation), Anonymous("GET /api/v1/orders")));
        Assert.Empty(Said("STD8303", Paths(OneOperation), Anonymous("* /api/*")));
        Assert.NotEmpty(Said("STD8302", Paths(OneOperation), Anonymous("POST /api/v1/orders", "GET /api/v1/order")));
        Assert.NotEmpty(Said("STD8303", Paths(OneOperation), With(new ContractPolicy())));
    }

    [Fact]
    public void Undefined_security_fires() => FindingAssert.Only(
        Of("STD8303", Paths(OneOperation)),
        "STD8303",
        Document,
        4,
        21,
        "GET /api/v1/orders does not say how its callers are authenticated",
        "Add 'security' to the operation or to the document, or 'GET /api/v1/orders' to 'contracts.anonymous' of standards.yml");

    [Theory]
    [InlineData("security: [ { bearer: [] } ]\n" + Scheme, "")]
    [InlineData("security: [ { baerer: [] } ]\n" + Scheme, "5: the security scheme 'baerer' is not declared")]
    [InlineData("security: [ { 'a.yaml#/b': [] } ]\n" + Scheme, "")]
    [InlineData(
        "security: [ { login: [red] } ]\ncomponents: { securitySchemes: { login: { type: oauth2, flows: { implicit: { scopes: { read: b } } } } } }\n",
        "5: no flow of 'login' declares the scope 'red'")]
    [InlineData(
        "security: [ { key: [] } ]\ncomponents: { securitySchemes: { key: { type: apiKey, in: query, name: a } } }\n",
        "6: the key of the scheme 'key' stands in the query, which logs and browsers keep")]
    [InlineData(
        "security: [ { key: [] } ]\ncomponents: { securitySchemes: { key: { type: http, scheme: basic } } }\n",
        "6: the scheme 'key' is basic authentication, which sends the password with each request")]
    [InlineData("security: [ a, [ b ], { c: d } ]\n" + Scheme, "5: the security scheme 'c' is not declared")]
    public void Schemes_are_declared_and_safe(string text, string expected) => Assert.Equal(expected, Said("STD8303", Paths(OneOperation) + text));

    [Theory]
    [InlineData("{ name: api_key, in: query, schema: {} }", "the parameter 'api_key' of GET /api/v1/orders is a credential in the query, which logs keep")]
    [InlineData("{ name: password, in: query, schema: {} }", "the parameter 'password' of GET /api/v1/orders is a credential in the query, which logs keep")]
    [InlineData("{ name: api_key, in: header, schema: {} }", "")]
    [InlineData("{ name: pageToken, in: query, schema: {} }", "")]
    [InlineData("{ in: query, schema: {} }", "")]
    public void Credentials_do_not_stand_in_addresses(string parameter, string expected) => Assert.Equal(
        expected.Length == 0 ? "" : $"6: {expected}",
        Said("STD8303", Operation($"parameters: [ {parameter} ]\n      responses: {{}}") + Scheme + "security: [ { bearer: [] } ]\n"));

    [Fact]
    public void What_is_missing_everywhere_is_said_once() => FindingAssert.Only(
        Of("STD8303", Paths(string.Concat(Enumerable.Range(0, 7).Select(i => $"  /api/v1/orders{i}:\n    get: {{ responses: {{}} }}\n")))),
        "STD8303",
        Document,
        5,
        5,
        "all 7 operations do not say how their callers are authenticated; the first: GET /api/v1/orders0 does not say how its callers are authenticated",
        "Add 'security' to the operation or to the document, or 'GET /api/v1/orders0' to 'contracts.anonymous' of standards.yml");
}
