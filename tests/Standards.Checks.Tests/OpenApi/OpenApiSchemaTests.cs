using static Standards.Checks.Tests.OpenApi.OpenApiFixture;

namespace Standards.Checks.Tests.OpenApi;

public sealed class OpenApiSchemaTests
{
    [Fact]
    public void Text_without_a_limit_fires() => FindingAssert.Only(
        Of("STD8308", Request("name: { type: string }")),
        "STD8308",
        Document,
        9,
        51,
        "'name' of the body of POST /api/v1/orders is a text without a limit",
        "Add 'maxLength', a pattern, an enum or a format");

    [Theory]
    [InlineData("a: { type: string, maxLength: 3 }, b: { type: string, format: uuid }, c: { enum: [d] }, d: { type: boolean }", "")]
    [InlineData("a: { type: integer }", "'a' of the body of POST /api/v1/orders is a number without a minimum")]
    [InlineData("a: { type: integer, minimum: 0 }, b: { type: number, exclusiveMinimum: 0 }", "")]
    [InlineData("quantity: { type: integer, minimum: 0 }", "'quantity' of the body of POST /api/v1/orders may be zero or less")]
    [InlineData("cpu: { type: number, minimum: 0.1 }, count: { type: integer, minimum: 0 }", "")]
    [InlineData("a: { type: array, items: { type: boolean } }", "'a' of the body of POST /api/v1/orders is a list without a limit")]
    [InlineData("a: { type: array, maxItems: 3, items: { type: string, readOnly: true } }", "")]
    [InlineData("a: { description: b }", "'a' of the body of POST /api/v1/orders has no type, so that every value fits")]
    [InlineData("a: { readOnly: true, type: string }, b: { $ref: '#/components/schemas/None' }", "")]
    [InlineData("a: { type: [string, 'null'], maxLength: 3 }, b: { oneOf: [ { type: boolean } ] }, c: { allOf: [ { type: string, maxLength: 1 } ] }", "")]
    public void Requests_have_limits(string properties, string expected) =>
        Assert.Equal(expected.Length == 0 ? "" : $"9: {expected}", Said("STD8308", Request(properties)));

    [Fact]
    public void Responses_need_no_limits() => Assert.Empty(Said("STD8308", Answer("name: { type: string }")));

    [Fact]
    public void Required_property_is_declared() => Assert.Equal(
        "5: 'required' of A names 'nmae', which is not a property",
        Said("STD8308", $"{Head}components:\n  schemas:\n    A: {{ type: object, required: [nmae], properties: {{ name: {{ type: string }} }} }}\n"));

    [Theory]
    [InlineData("post", "a: {}, b: {}", "", "7: none of the properties of the body is required, so that an empty object fits")]
    [InlineData("put", "a: {}, b: {}", ", required: []", "7: none of the properties of the body is required, so that an empty object fits")]
    [InlineData("patch", "a: {}, b: {}", "", "")]
    [InlineData("post", "a: {}", "", "")]
    [InlineData("post", "a: {}, b: {}", ", required: [a]", "")]
    public void Who_creates_sends_something(string method, string properties, string required, string expected) => Assert.Equal(
        expected,
        string.Join('\n', Said("STD8308", Operation(
            $"requestBody:\n        content: {{ application/json: {{ schema: {{ type: object, properties: {{ {properties} }}{required} }} }} }}\n"
                + "      responses: {}", method: method)).Split('\n').Where(line => line.Length == 0 || line.Contains("none of", StringComparison.Ordinal))));

    [Fact]
    public void Time_that_is_a_number_fires() => FindingAssert.Only(
        Of("STD8309", Answer("createdAt: { type: integer }")),
        "STD8309",
        Document,
        11,
        53,
        "'createdAt' of the response 200 of GET /api/v1/orders is a time and a number",
        "Write 'type: string' and 'format: date-time'");

    [Theory]
    [InlineData("createdAt: { type: string, format: date-time }, birthDate: { type: string, format: date }, format: { type: string }", "")]
    [InlineData("updated_at: { type: string }", "'updated_at' of the response 200 of GET /api/v1/orders is a time and has no format")]
    [InlineData("createdAt: { type: string, format: datetime }", "'createdAt' of the response 200 of GET /api/v1/orders is a time, and 'datetime' is "
        + "no format of OpenAPI")]
    [InlineData("createdAt: { type: string, format: iso8601 }", "'createdAt' of the response 200 of GET /api/v1/orders is a time, and 'iso8601' is no "
        + "format of OpenAPI")]
    [InlineData("createdAt: { type: string, format: x-moment }", "")]
    [InlineData("timestamp: { type: number }", "'timestamp' of the response 200 of GET /api/v1/orders is a time and a number")]
    [InlineData("birthDate: { type: string }", "'birthDate' of the response 200 of GET /api/v1/orders is a time and has no format")]
    [InlineData("birthDate: { type: object }, updatedAt: { $ref: '#/components/schemas/None' }, lat: { type: number }", "")]
    [InlineData("closedAt: { type: string, pattern: '^\\d+Z$' }, candidate: { type: string }, update: { type: string }", "")]
    [InlineData(
        "at: { type: string, format: date-time, example: '2026-01-31T08:30:00+02:00' }",
        "the example '2026-01-31T08:30:00+02:00' of 'at' of the response 200 of GET /api/v1/orders is not in UTC")]
    [InlineData("at: { type: string, format: date-time, example: '2026-01-31T08:30:00.5Z' }, b: { type: string, format: date-time, example: [] }", "")]
    public void Times_are_texts_in_utc(string properties, string expected) =>
        Assert.Equal(expected.Length == 0 ? "" : $"11: {expected}", Said("STD8309", Answer(properties)));

    [Fact]
    public void Answer_without_an_example_fires() => FindingAssert.Only(
        Of("STD8310", Answer("name: { type: string }")),
        "STD8310",
        Document,
        10,
        13,
        "the response 200 of GET /api/v1/orders has no example",
        "Add 'example' to the media type, or to each property of the schema");

    [Theory]
    [InlineData("name: { type: string, example: a }, at: { type: string, format: date-time }, is: { type: boolean }", "")]
    [InlineData("names: { type: array, items: { type: string, example: a } }, one: { oneOf: [ { type: string, example: a } ] }", "")]
    [InlineData("count: { type: integer, example: two }", "the example is the text 'two', not a whole number")]
    [InlineData("count: { type: integer, minimum: 3, example: 2 }", "the example is 2, less than the minimum 3")]
    [InlineData("count: { type: integer, maximum: 1, example: 2 }", "the example is 2, more than the maximum 1")]
    [InlineData("code: { type: string, maxLength: 1, example: ab }", "the example is 2 characters long, more than 1")]
    [InlineData("code: { type: string, enum: [a], example: b }", "the example is 'b', not one of the values of the enum")]
    [InlineData("code: { const: a, example: b }", "the example is 'b', not 'a'")]
    [InlineData("code: { type: string, example: 12 }", "the example is the number 12, not a text")]
    [InlineData("code: { type: string, example: '12' }", "")]
    [InlineData("at: { type: string, format: date-time, example: yesterday }", "the example is 'yesterday', which is not a date-time")]
    [InlineData("id: { type: string, format: uuid, example: abc }", "the example is 'abc', which is not a uuid")]
    [InlineData("a: { type: string, example: null }", "the example is null")]
    [InlineData("a: { type: [string, 'null'], example: null }", "")]
    [InlineData("a: { type: array, items: { type: integer }, example: [1, b] }", "the example is the text 'b', not a whole number")]
    [InlineData("a: { type: object, required: [b], properties: { b: { type: string } }, example: {} }", "the example has no 'b', which is required")]
    [InlineData("a: { type: object, additionalProperties: false, properties: { bee: {} }, example: { be: 1 } }",
        "the example has 'be', which the schema does not allow")]
    [InlineData("a: { oneOf: [ { type: string }, { type: boolean } ], example: 1 }", "the example fits none of the schemas of 'oneOf'")]
    [InlineData("a: { oneOf: [ { type: string }, { type: integer } ], example: 1 }", "")]
    [InlineData("a: { $ref: '#/components/schemas/None' }, b: { type: number, example: 1e400 }, c: { type: integer, examples: [1] }", "")]
    public void Examples_fit(string properties, string expected) =>
        Assert.Equal(expected.Length == 0 ? "" : $"11: {expected}", Said("STD8310", Answer(properties)));
}
