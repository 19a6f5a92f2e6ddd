using static Standards.Checks.Tests.OpenApi.OpenApiFixture;

namespace Standards.Checks.Tests.OpenApi;

public sealed class OpenApiListTests
{
    private const string Items = "items: { type: array, items: { type: object } }";
    private const string Paging = "{ name: limit, in: query, schema: { type: integer, maximum: 9 } }, { name: cursor, in: query, schema: { type: string } }";

    [Fact]
    public void Bare_array_fires() => FindingAssert.Only(
        Of("STD8312", List("{ type: array, items: { type: object } }", Paging)),
        "STD8312",
        Document,
        8,
        65,
        "GET /api/v1/orders answers with a bare array, which cannot say whether there is more",
        "Answer with an object that holds 'items' and 'nextCursor'");

    [Theory]
    [InlineData("{ properties: { " + Items + ", nextCursor: {} } }", "")]
    [InlineData("{ properties: { data: { type: array }, pagination: { properties: { nextCursor: {} } } } }", "")]
    [InlineData("{ properties: { " + Items + ", total: {} } }", "")]
    [InlineData("{ type: array, items: { type: string } }", "")]
    [InlineData("{ properties: { name: {} } }", "")]
    [InlineData("{ properties: { tags: { type: array }, lines: { type: array }, total: {} } }", "")]
    [InlineData("{ properties: { " + Items + " } }", "8: the list of GET /api/v1/orders says nothing of a next page")]
    [InlineData("{ $ref: '#/components/schemas/None' }", "")]
    public void Lists_have_an_envelope(string schema, string expected) =>
        Assert.Equal(expected, Said("STD8312", List(schema, Paging) + "  /api/v1/orders/{id}: {}\n"));

    [Fact]
    public void Lists_have_one_form() => Assert.Equal(
        "18: the list of GET /api/v1/c has 'data' and 'next', where 2 of 3 lists have 'items' and 'nextCursor'",
        Said("STD8312",
            Paths(string.Concat(new[] { ("a", Items + ", nextCursor: {}"), ("b", Items + ", nextCursor: {}"),
                ("c", "data: { type: array }, next: {}") }.Select(l => $$"""
              /api/v1/{{l.Item1}}:
                get:
                  responses:
                    '200':
                      content: { application/json: { schema: { properties: { {{l.Item2}} } } } }

            """)))));

    [Theory]
    [InlineData("cursor", "cursor", "page", "14: the list GET /api/v1/c is asked for by 'page', and other lists of the document by 'cursor'")]
    [InlineData("cursor", "offset", "offset", "6: the list GET /api/v1/a is asked for by 'cursor', and other lists of the document by 'offset'")]
    [InlineData("offset", "offset", "offset", "")]
    public void Lists_are_asked_for_in_one_way(string first, string second, string third, string expected) => Assert.Equal(
        expected,
        string.Join('\n', Said("STD8311", Paths(string.Concat(new[] { ("a", first), ("b", second), ("c", third) }.Select(l => $$"""
              /api/v1/{{l.Item1}}:
                get: { parameters: [ { name: limit, in: query, schema: { type: integer, maximum: 9 } },
                  { name: {{l.Item2}}, in: query, schema: {} } ],
                  responses: { '200': { content: { application/json: { schema: { properties: { {{Items}}, nextCursor: {} } } } } } } }

            """)))).Split('\n').Where(line => line.Length == 0 || line.Contains("is asked for by", StringComparison.Ordinal))));

    [Fact]
    public void Other_name_of_a_parameter_fires() => FindingAssert.Only(
        Of("STD8311", List("{ properties: { " + Items + ", nextCursor: {} } }", Paging.Replace("limit", "page_size", StringComparison.Ordinal))),
        "STD8311",
        Document,
        6,
        29,
        "the parameter 'page_size' of GET /api/v1/orders is called 'limit' elsewhere",
        "Name it 'limit'");

    [Theory]
    [InlineData(Paging, "")]
    [InlineData("{ name: limit, in: query, schema: { type: integer } }, { name: offset, in: query, schema: {} }",
        "6: the parameter 'limit' of GET /api/v1/orders has no maximum")]
    [InlineData("{ name: cursor, in: query, schema: {} }", "5: the list GET /api/v1/orders takes no 'limit'")]
    [InlineData("{ name: limit, in: query, schema: { maximum: 1 } }", "5: the list GET /api/v1/orders takes neither 'cursor' nor 'offset'")]
    [InlineData(Paging + ", { name: orderBy, in: query, schema: {} }", "6: the parameter 'orderBy' of GET /api/v1/orders is called 'sort' elsewhere")]
    [InlineData(Paging + ", { name: orderBy, in: header, schema: {} }, { in: query }", "")]
    public void Lists_are_asked_in_one_way(string parameters, string expected) =>
        Assert.Equal(expected, Said("STD8311", List("{ properties: { " + Items + ", nextCursor: {} } }", parameters)));

    [Fact]
    public void What_is_no_list_needs_no_parameters()
    {
        Assert.Empty(Said("STD8311", Answer("name: {}")));
        Assert.Empty(Said("STD8311", List("[]", "")));
    }

    private static string List(string schema, string parameters) => Operation($$"""
        parameters: [ {{parameters}} ]
              responses:
                '200': { description: a, content: { application/json: { schema: {{schema}} } } }
        """);
}
