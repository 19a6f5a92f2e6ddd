using static Standards.Checks.Tests.OpenApi.OpenApiFixture;

namespace Standards.Checks.Tests.OpenApi;

public sealed class OpenApiProblemTests
{
    private const string Plain = "type: {}, title: {}, status: {}, detail: {}, instance: {}";
    private const string Members = Plain + ", code: {}, requestId: {}, errors: { type: array, items: { properties: { field: {}, message: {} } } }";

    [Fact]
    public void Other_error_fires() => FindingAssert.Only(
        Of("STD8306", Operation("responses:\n        '404': { description: a, content: { application/json: { schema: {} } } }")),
        "STD8306",
        Document,
        7,
        34,
        "the response 404 of GET /api/v1/orders is 'application/json', not 'application/problem+json'",
        "Describe it as 'application/problem+json' with the schema of problem details");

    [Theory]
    [InlineData("'404': { description: a, content: { application/problem+json: { schema: { properties: { " + Members + " } } } } }", "")]
    [InlineData("'404': { description: a, content: { 'application/problem+json; charset=utf-8': { schema: { properties: { " + Members + " } } } } }", "")]
    [InlineData("'404': { description: a, content: { application/problem+json: { schema: { allOf: [ { properties: { " + Members + " } } ] } } } }", "")]
    [InlineData("'200': { description: a, content: { application/json: {} } }", "")]
    [InlineData("'404': { description: a }", "7: the response 404 of GET /api/v1/orders has no content")]
    [InlineData("default: { description: a }", "7: the response default of GET /api/v1/orders has no content")]
    [InlineData("5XX: { description: a, content: { text/plain: {} } }",
        "7: the response 5XX of GET /api/v1/orders is 'text/plain', not 'application/problem+json'")]
    [InlineData("'404': { description: a, content: { application/problem+json: {} } }",
        "7: the problem of the response 404 of GET /api/v1/orders has no schema")]
    [InlineData(
        "'404': { description: a, content: { application/problem+json: { schema: { properties: { " + Plain + " } } } } }",
        "7: the problem of the response 404 of GET /api/v1/orders has no code, requestId or errors")]
    [InlineData("'404': []", "7: the response 404 of GET /api/v1/orders has no content")]
    public void Errors_are_problems(string response, string expected) => Assert.Equal(expected, Said("STD8306", Operation($"responses:\n        {response}")));

    [Fact]
    public void Shared_problem_is_said_once() => Assert.Equal(
        "11: the problem 'Problem' has no requestId or errors[].message",
        Said("STD8306", Operation("""
            responses:
                    '404': { description: a, content: { application/problem+json: { schema: { $ref: '#/components/schemas/Problem' } } } }
                    '409': { description: a, content: { application/problem+json: { schema: { $ref: '#/components/schemas/Problem' } } } }
            components:
              schemas:
            """) + $"    Problem: {{ properties: {{ {Members.Replace("requestId: {}, ", "", StringComparison.Ordinal)
                .Replace(", message: {}", "", StringComparison.Ordinal)} }} }}\n"));

    [Fact]
    public void Limit_without_headers_fires() => FindingAssert.Only(
        Of("STD8317",
            Operation("responses:\n        '429': { description: a, headers: { X-RateLimit-Limit: {}, RateLimit-Remaining: {}, x-ratelimit-used: {} } }")),
        "STD8317",
        Document,
        7,
        9,
        "the response 429 of GET /api/v1/orders has no X-RateLimit-Reset",
        "Add the header X-RateLimit-Reset");

    [Theory]
    [InlineData("'200': { description: a }")]
    [InlineData("'429': { $ref: '#/components/responses/None' }")]
    [InlineData("'429': { description: a, headers: { X-RateLimit-Limit: {}, X-RateLimit-Remaining: {}, X-RateLimit-Used: {}, X-RateLimit-Reset: {} } }")]
    public void Limit_with_headers_is_right(string response) => Assert.Empty(Said("STD8317", Operation($"responses:\n        {response}")));

    [Fact]
    public void Deprecated_operation_without_headers_fires() => FindingAssert.Only(
        Of("STD8318", Operation("deprecated: true\n      responses: { '200': { description: a, headers: { Sunset: {} } } }")),
        "STD8318",
        Document,
        6,
        7,
        "GET /api/v1/orders is deprecated, and its success has no Deprecation or Link",
        "Add the headers Deprecation and Link to the response");

    [Theory]
    [InlineData("deprecated: false\n      responses: { '200': { description: a } }")]
    [InlineData("deprecated: maybe\n      responses: { '200': { description: a } }")]
    [InlineData("deprecated: true\n      responses: { '410': { description: a } }")]
    [InlineData("deprecated: true\n      responses: { '200': { description: a, headers: { Deprecation: {}, Sunset: {}, Link: {} } } }")]
    public void Operation_with_an_end_is_right(string operation) => Assert.Empty(Said("STD8318", Operation(operation)));
}
