using static Standards.Checks.Tests.OpenApi.OpenApiFixture;

namespace Standards.Checks.Tests.OpenApi;

public sealed class OpenApiOperationTests
{
    private const string Named = "operationId: a\n      summary: b\n      tags: [c]\n      responses: {}";
    private const string Item = "parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]\n      ";

    private static string Tagged(string tag) => Named.Replace("[c]", $"[{tag}]", StringComparison.Ordinal);

    [Fact]
    public void Operation_without_a_summary_fires() => FindingAssert.Only(
        Of("STD8304", Operation(Named.Replace("summary: b\n      ", "", StringComparison.Ordinal))),
        "STD8304",
        Document,
        5,
        5,
        "GET /api/v1/orders has no summary",
        "Add 'summary' with one line of what the operation does");

    [Theory]
    [InlineData(Named, "")]
    [InlineData("operationId: a\n      summary: b\n      responses: {}", "5: GET /api/v1/orders has no tag")]
    [InlineData("summary: b\n      tags: [c]\n      responses: {}", "5: GET /api/v1/orders has no operationId")]
    [InlineData("operationId: a b\n      summary: b\n      tags: [c]\n      responses: {}",
        "6: the operationId 'a b' has characters that an address may not have")]
    [InlineData("operationId: a\n      summary: a\n      tags: [c]\n      responses: {}", "7: the summary of GET /api/v1/orders is its operationId")]
    [InlineData("operationId: [a]\n      summary: { }\n      tags: c\n      responses: {}",
        "5: GET /api/v1/orders has no operationId\n5: GET /api/v1/orders has no summary\n5: GET /api/v1/orders has no tag")]
    public void Operation_is_named(string operation, string expected) => Assert.Equal(expected, Said("STD8304", Operation(operation)));

    [Fact]
    public void Names_are_unique_and_tags_declared() => Assert.Equal(
        "11: the operationId 'a' is that of GET /api/v1/orders as well\n13: the tag 'Ordrs' is not declared at the root",
        Said(
            "STD8304",
            Paths($"  /api/v1/orders:\n    get:\n      {Tagged("Orders")}\n    post:\n      {Tagged("Ordrs")}")
                + "tags: [ { name: Orders } ]\n"));

    [Fact]
    public void Body_that_is_written_out_fires() => FindingAssert.Is(
        Of("STD8305", Request("name: { type: string }"))[0],
        "STD8305",
        Document,
        9,
        13,
        "the body of POST /api/v1/orders is written out where it is used",
        "Move the schema to 'components.schemas', and refer to it with '$ref'");

    [Theory]
    [InlineData("{ $ref: '#/components/schemas/A' }", "application/json", "")]
    [InlineData("{ type: array, items: { $ref: '#/components/schemas/A' } }", "application/json", "")]
    [InlineData("{ type: object, properties: { a: {} } }", "multipart/form-data", "")]
    [InlineData("{ oneOf: [ { $ref: '#/components/schemas/A' } ] }", "application/json", "")]
    [InlineData("{ type: array, items: { properties: { a: {} } } }", "application/json", "7: the body of POST /api/v1/orders is written out where it is used")]
    [InlineData("[]", "application/json", "")]
    [InlineData("{ type: object }", "application/json", "7: the body of POST /api/v1/orders has no schema that says what is in it")]
    [InlineData("{}", "application/json", "7: the body of POST /api/v1/orders has no schema that says what is in it")]
    [InlineData("{ type: object, additionalProperties: { type: string } }", "application/json", "")]
    [InlineData("{ type: object }", "application/octet-stream", "")]
    public void Bodies_are_references(string schema, string type, string expected) => Assert.Equal(expected, Said("STD8305", Operation(
        $"requestBody:\n        content: {{ {type}: {{ schema: {schema} }} }}\n"
            + "      responses: { '201': { description: a }, default: { description: a } }",
        method: "post") + "components: { schemas: { A: { type: object } } }\n"));

    [Theory]
    [InlineData("responses: { '200': { description: a } }", "")]
    [InlineData("responses: { '404': { description: a } }", "6: GET /api/v1/orders describes no response for a success")]
    [InlineData("responses: { 2XX: { description: a } }", "")]
    [InlineData("responses: { '302': { description: a } }", "")]
    [InlineData("parameters: [ { name: a, in: query, schema: {} } ]\n      responses: { '200': { description: a } }",
        "7: GET /api/v1/orders describes no response for a wrong request (400)")]
    [InlineData("parameters: [ { name: a, in: query, schema: {} } ]\n      responses: { '200': { description: a }, '422': { description: a } }", "")]
    [InlineData("parameters: [ { name: a, in: query, schema: {} } ]\n      responses: { '200': { description: a }, 4XX: { description: a } }", "")]
    [InlineData(
        "security: [ { b: [] } ]\n      responses: { '200': { description: a } }", "7: GET /api/v1/orders describes no response for a missing token (401)")]
    [InlineData("security: [ { b: [] } ]\n      responses: { '200': { description: a }, '401': { description: a } }", "")]
    [InlineData("security: [ {} ]\n      responses: { '200': { description: a } }", "")]
    [InlineData("x-a: b", "5: GET /api/v1/orders describes no response for a success")]
    public void Ends_are_described(string operation, string expected) => Assert.Equal(expected, Said("STD8305", Operation(operation)));

    [Theory]
    [InlineData("{ type: string }", "")]
    [InlineData("{ type: string, format: uuid }", "5: GET /api/v1/orders/{id} describes no response for a wrong request (400)")]
    [InlineData("{ type: integer }", "5: GET /api/v1/orders/{id} describes no response for a wrong request (400)")]
    public void Plain_text_in_the_path_cannot_be_wrong(string schema, string expected) => Assert.Equal(
        expected.Replace("5:", "7:", StringComparison.Ordinal),
        Said("STD8305",
            Operation($"parameters: [ {{ name: id, in: path, required: true, schema: {schema} }} ]\n      responses: {{ '200': {{ description: a }} }}",
                "/api/v1/orders/{id}")));

    [Fact]
    public void Get_with_a_body_fires() => FindingAssert.Only(
        Of("STD8307", Operation("requestBody: { content: {} }\n      responses: {}")),
        "STD8307",
        Document,
        6,
        7,
        "GET /api/v1/orders has a body, which proxies and clients may drop",
        "Use parameters of the query, or POST");

    [Theory]
    [InlineData("/api/v1/orders", "post", "")]
    [InlineData("/api/v1/orders/{id}", "post", "5: POST /api/v1/orders/{id} is a POST on one item")]
    [InlineData("/api/v1/orders/{id}/cancel", "post", "")]
    [InlineData("/api/v1/orders", "delete", "5: DELETE /api/v1/orders acts on a collection, whose items have paths of their own")]
    [InlineData("/api/v1/orders", "put", "5: PUT /api/v1/orders acts on a collection, whose items have paths of their own")]
    [InlineData("/api/v1/orders/{id}/avatar", "put", "")]
    [InlineData("/api/v1/orders/{id}", "delete", "")]
    [InlineData("/api/v1/createOrder", "post", "4: 'createOrder' in the path /api/v1/createOrder repeats the method of HTTP")]
    [InlineData("/api/v1/get-orders", "get", "4: 'get-orders' in the path /api/v1/get-orders repeats the method of HTTP")]
    [InlineData("/api/v1/add-ons", "get", "")]
    [InlineData("/api/v1/getters", "get", "")]
    [InlineData("/", "get", "")]
    public void Methods_and_paths_fit(string path, string method, string expected) =>
        Assert.Equal(expected, Said("STD8307", Operation("responses: {}", $"'{path}'", method) + "  /api/v1/orders/{other}: {}\n"));

    [Theory]
    [InlineData("createOrder", "6: GET /api/v1/orders is called 'createOrder', and a GET changes nothing: caches and crawlers repeat it")]
    [InlineData("cancel_order", "6: GET /api/v1/orders is called 'cancel_order', and a GET changes nothing: caches and crawlers repeat it")]
    [InlineData("deleteOrders", "6: GET /api/v1/orders is called 'deleteOrders', and a GET changes nothing: caches and crawlers repeat it")]
    [InlineData("listOrders", "")]
    [InlineData("updateHistory", "")]
    [InlineData("created", "")]
    public void Get_is_not_called_a_change(string id, string expected) =>
        Assert.Equal(expected, Said("STD8307", Operation($"operationId: {id}\n      responses: {{}}")));

    [Theory]
    [InlineData("get", "'201': { description: a }", "6: GET /api/v1/orders reads and answers 201, which says that it created something")]
    [InlineData("get", "'200': { description: a }", "")]
    [InlineData("put", "'204': { description: a, content: { application/json: {} } }", "6: the response 204 of PUT /api/v1/orders has a body, which "
        + "no client reads")]
    [InlineData("get", "'200': { description: a }, '304': { description: a, content: { text/plain: {} } }",
        "6: the response 304 of GET /api/v1/orders has a body, which no client reads")]
    [InlineData("put", "'204': { description: a }", "")]
    public void Status_and_response_do_not_contradict(string method, string responses, string expected) =>
        Assert.Equal(expected, Said("STD8313", Operation($"responses: {{ {responses} }}", method: method)));

    [Fact]
    public void Create_that_answers_200_fires() => FindingAssert.Only(
        Of("STD8313", Operation("responses: { '200': { description: a } }", method: "post") + "  /api/v1/orders/{id}: {}\n"),
        "STD8313",
        Document,
        6,
        7,
        "POST /api/v1/orders creates and answers neither 201 nor 202",
        "Answer 201 with the new resource");

    [Theory]
    [InlineData("post", "/api/v1/orders", "'201': { description: a }", "")]
    [InlineData("post", "/api/v1/orders", "2XX: { description: a }", "")]
    [InlineData("post", "/api/v1/orders", "'400': { description: a }", "")]
    [InlineData("post", "/api/v1/carts", "'200': { description: a }", "")]
    [InlineData("get", "/api/v1/orders/{id}", "'200': { description: a }", "7: GET /api/v1/orders/{id} describes no response 404")]
    [InlineData("get", "/api/v1/orders/{id}", "'200': { description: a }, '404': { description: a }", "")]
    [InlineData("get", "/api/v1/orders/{id}", "'200': { description: a }, default: { description: a }", "")]
    [InlineData("delete", "/api/v1/orders/{id}", "'201': { description: a }, '404': { description: a }",
        "7: DELETE /api/v1/orders/{id} answers neither 204 nor 202")]
    [InlineData("delete", "/api/v1/orders/{id}", "'204': { description: a }, '404': { description: a }", "")]
    [InlineData("get", "/api/v1/orders/{id}", "", "7: GET /api/v1/orders/{id} describes no response 404")]
    public void Statuses_fit(string method, string path, string responses, string expected) => Assert.Equal(
        expected,
        Said("STD8313", Operation($"{(path.EndsWith('}') ? Item : "x-a: b\n      ")}responses: {{ {responses} }}", path, method)
            + "  /api/v1/orders/{other}: {}\n"));

    [Fact]
    public void Create_without_a_key_fires() => FindingAssert.Only(
        Of("STD8320", Operation("responses: {}", method: "post") + "  /api/v1/orders/{id}: {}\n"),
        "STD8320",
        Document,
        5,
        5,
        "POST /api/v1/orders creates and takes no idempotency key",
        "Add the parameter 'Idempotency-Key' with 'in: header'");

    [Theory]
    [InlineData("parameters: [ { name: Idempotency-Key, in: header, schema: {} } ]\n      responses: {}")]
    [InlineData("parameters: [ { name: x-idempotency-key, in: header, schema: {} } ]\n      responses: {}")]
    [InlineData("requestBody: { content: { application/json: { schema: { properties: { idempotencyKey: {} } } } } }\n      responses: {}")]
    public void Create_with_a_key_is_right(string operation) =>
        Assert.Empty(Said("STD8320", Operation(operation, method: "post") + "  /api/v1/orders/{id}: {}\n"));

    [Theory]
    [InlineData("post", "/api/v1/orders/search", "{}")]
    [InlineData("put", "/api/v1/orders", "{}")]
    [InlineData("post", "/api/v1/orders", "[]")]
    public void What_creates_nothing_needs_no_key(string method, string path, string paths) =>
        Assert.Equal(paths == "{}" ? "" : "", Said("STD8320", Operation("responses: {}", path, method) + (paths == "{}" ? "  /api/v1/orders/{id}: {}\n" : "")));
}
