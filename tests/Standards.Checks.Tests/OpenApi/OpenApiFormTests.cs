using Standards.Checks.Models.Contracts;
using Standards.Checks.Policies;
using static Standards.Checks.Tests.OpenApi.OpenApiFixture;

namespace Standards.Checks.Tests.OpenApi;

public sealed class OpenApiFormTests
{
    private const string Id = "STD8300";

    [Fact]
    public void Good_document_has_no_finding() => Assert.Empty(Check(Good));

    [Fact]
    public void Mistyped_key_fires() => FindingAssert.Only(
        Of(Id, Operation("response: {}\n      responses: {}")),
        Id,
        Document,
        6,
        7,
        "'response' is not a key of an operation",
        "Write 'responses', or begin a key of your own with 'x-'");

    [Theory]
    [InlineData("openapi: 3.0.3\ninfo: { title: a, version: '1' }\n", "1: the document has no 'paths'")]
    [InlineData("openapi: 3.1.0\ninfo: { title: a, version: '1' }\n", "1: the document has neither 'paths' nor 'components' nor 'webhooks'")]
    [InlineData("openapi: 3.1.0\ninfo: { title: a }\npaths: {}\n", "2: 'info' has no 'version'")]
    [InlineData("swagger: '2.0'\ninfo: { title: a, version: '1' }\npaths: {}\n", "1: the document is Swagger 2.0, which OpenAPI replaced")]
    [InlineData("openapi: 4.0.0\npaths: {}\n", "1: the version '4.0.0' of OpenAPI is not known")]
    [InlineData("openapi:\npaths: {}\n", "1: the version '' of OpenAPI is not known")]
    [InlineData("info: {}\npaths: {}\n", "1: the document does not say which version of OpenAPI it has")]
    [InlineData("", "1: the document is empty")]
    [InlineData("openapi: 3.1.0\npaths: [\n", "2: the document cannot be read: the '[' that opens here is not closed")]
    [InlineData("openapi: 3.1.0\ninfo: a\npaths: {}\n", "2: 'info' is the text 'a', not a map of keys and values")]
    [InlineData("openapi: 3.1.0\ninfo: { title: a, version: 1 }\npaths: []\n", "3: 'paths' is a list, not a map of keys and values")]
    public void Wrong_document_fires(string text, string expected) => Assert.Equal(expected, Said(Id, text));

    [Theory]
    [InlineData("paths: {}\nwebhooks: { a: { get: { responses: {} } } }", "3.0.4", "4: the document has no key 'webhooks' before OpenAPI 3.1")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { type: [string, 'null'] } } }", "3.0.4", "4: 'type' is a list, which OpenAPI 3.0 does not know")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { type: string, nullable: true } } }", "3.0.4", "")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { type: array } } }", "3.0.4", "4: an array has no 'items', which OpenAPI 3.0 asks for")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { type: array } } }", "3.1.0", "")]
    [InlineData(
        "paths: {}\ncomponents: { schemas: { a: { type: string, nullable: true } } }",
        "3.1.1",
        "4: OpenAPI 3.1 does not know 'nullable', so the value may not be null")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { type: strin } } }", "3.1.0", "4: 'strin' is not a type")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { type: string, enum: [b, c, b] } } }", "3.1.0", "4: 'b' stands in 'enum' a second time")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { type: string, enum: [b, 3] } } }", "3.1.0",
        "4: a value of 'enum' is the number 3, and the type is string")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { type: [string, 'null'], enum: [b, null] } } }", "3.1.0", "")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { type: string, nullable: true, enum: [b, null] }, b: { enum: [1, b] } } }", "3.0.3", "")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { type: integer, enum: [1, 2] }, b: { enum: [1, '1'] } } }", "3.1.0", "")]
    [InlineData("paths: { /a: { get: { parameters: [{ name: b, in: query, schema: {} }, { name: b, in: query, schema: {} }], responses: {} } } }", "3.1.0",
        "3: the parameter 'b' of the query is declared twice")]
    [InlineData("paths: { /a: { parameters: [{ name: b, in: query, schema: {} }],\n  get: { parameters: [{ name: b, in: query, schema: {} }, "
        + "{ name: b, in: header, schema: {} }], responses: {} } } }", "3.1.0", "")]
    [InlineData("paths: {}\ntags: [{ name: a }, { name: b }, { name: a }]", "3.1.0", "4: the tag 'a' is declared twice")]
    [InlineData("paths: {}\nservers: [{ url: 'https://{a}.acme.test' }]", "3.1.0",
        "4: the address of the server has the variable 'a', which is not declared")]
    [InlineData("paths: {}\nservers: [{ url: 'https://{a}.acme.test', variables: { a: { default: b } } }]", "3.1.0", "")]
    [InlineData("paths: {}\nservers: [{ url: 'https://{a}.acme.test', variables: { a: { default: b, enum: [] } } }]", "3.1.0",
        "4: 'enum' of the variable 'a' is empty, so that no value is possible")]
    [InlineData(
        "paths: {}\ncomponents: { schemas: { a: { exclusiveMinimum: true } } }",
        "3.1.0",
        "4: 'exclusiveMinimum' is true or false, and since OpenAPI 3.1 it is the limit itself")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { maxLenght: 3 } } }", "3.1.0", "4: a schema has the key 'maxLenght', which means nothing")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { enumNames: [b], x-a: 1 } } }", "3.1.0", "")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { enumNames: [b] } } }", "3.0.0", "4: 'enumNames' is not a key of a schema")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { maximum: many } } }", "3.1.0", "4: 'maximum' is the text 'many', not a number")]
    [InlineData("paths: {}\ncomponents: { schemas: { a: { maximum: 1e400 } } }", "3.1.0", "")]
    [InlineData("paths: {}\ncomponents: { securitySchemes: { a: { type: apiKey, name: b } } }", "3.1.0", "4: a security scheme has no 'in'")]
    [InlineData(
        "paths: {}\ncomponents: { securitySchemes: { a: { type: apikey, in: header, name: b } } }",
        "3.1.0",
        "4: 'type' is 'apikey', not one of apiKey, http, oauth2, openIdConnect, mutualTLS")]
    [InlineData("paths: {}\ncomponents: { responses: { a: {} } }", "3.1.0", "4: a response (a) has no 'description'")]
    [InlineData("paths: {}\ncomponents: { responses: { a: {} } }", "3.2.0", "")]
    public void Parts_of_a_document_are_those_of_its_version(string text, string version, string expected) =>
        Assert.Equal(expected, Said(Id, $"openapi: {version}\ninfo: {{ title: a, version: '1' }}\n{text}\n"));

    [Theory]
    [InlineData("/a/{id}", "responses: {}", "5: GET /a/{id} does not declare the parameter 'id' of its path")]
    [InlineData(
        "/a/{id}", "parameters: [{ name: ID, in: path, required: true, schema: {} }]\n      responses: {}",
        "5: GET /a/{id} does not declare the parameter 'id' of its path\n6: the path of GET /a/{id} has no parameter 'ID'")]
    [InlineData("/a/{id}", "parameters: [{ name: id, in: path, required: true, schema: {} }]\n      responses: {}", "")]
    [InlineData(
        "/a/{id}", "parameters: [{ name: id, in: path, schema: {} }]\n      responses: {}",
        "6: a parameter has no 'required: true', which a parameter of the path needs")]
    [InlineData("/a/{id}", "parameters: [{ $ref: '#/components/parameters/x' }]\n      responses: {}",
        "6: the reference '#/components/parameters/x' leads to nothing")]
    [InlineData("a", "responses: {}", "4: the path 'a' does not begin with a slash")]
    [InlineData("/a/{id", "responses: {}", "")]
    public void Parameters_of_a_path_are_declared(string path, string operation, string expected) =>
        Assert.Equal(expected, Said(Id, Operation(operation, $"'{path}'")));

    [Theory]
    [InlineData("'#/components/schemas/Ordr'", "4: the reference '#/components/schemas/Ordr' leads to nothing")]
    [InlineData("'#/components/schemas/Order'", "")]
    [InlineData("'#/components/schemas/a~1b%20c'", "")]
    [InlineData("'#/components/schemas/List/0'", "")]
    [InlineData("'#/info'", "")]
    [InlineData("'#Name'", "")]
    [InlineData("'other.yaml#/Order'", "4: the reference 'other.yaml#/Order' leads to a file that is not in the repository, or is empty")]
    [InlineData("'parts/order.yaml'", "")]
    [InlineData("'./parts/../parts/order.yaml#/properties/id'", "")]
    [InlineData("'../../a.yaml'", "4: the reference '../../a.yaml' leads out of the repository")]
    [InlineData("'/etc/passwd'", "4: the reference '/etc/passwd' leads out of the repository")]
    [InlineData(
        "'https://acme.test/a.yaml'",
        "4: the reference 'https://acme.test/a.yaml' leads to another host, which is never fetched and can change without a review")]
    [InlineData("'#/components/schemas/Loop'",
        "4: the reference '#/components/schemas/Loop' leads back to itself\n9: the reference '#/components/schemas/Loop' leads back to itself")]
    public void References_lead_to_something(string reference, string expected)
    {
        var text = $$"""
            {{Head}}components:
              schemas: { Use: { $ref: {{reference}} },
                Order: { type: object },
                a/b c: { type: object },
                List: [ { type: object } ],
                Tree: { type: object, properties: { child: { $ref: '#/components/schemas/Tree' } } },
                Loop: { $ref: '#/components/schemas/Loop' } }

            """;
        text = reference.Contains("Loop", StringComparison.Ordinal) ? text
            : text.Replace("    Loop: { $ref: '#/components/schemas/Loop' } }", "    End: {} }", StringComparison.Ordinal);
        text = reference.Contains("List", StringComparison.Ordinal) ? text
            : text.Replace("List: [ { type: object } ]", "List: { type: object }", StringComparison.Ordinal);

        var said = Check(Policy.Default, (Document, text), ("api/parts/order.yaml", "type: object\nproperties: { id: { type: string } }\n"))
            .Where(f => f.Rule.Id == Id && !f.Message.Contains("'List'", StringComparison.Ordinal)
                && !f.Message.StartsWith("a schema is a list", StringComparison.Ordinal));

        Assert.Equal(expected, string.Join('\n', said.Select(f => $"{f.Line}: {f.Message}")));
    }

    [Fact]
    public void Nearest_target_is_the_fix() => FindingAssert.Only(
        Of(Id, $"{Head}components:\n  schemas:\n    Order: {{}}\n    Use: {{ $ref: '#/components/schemas/Ordr' }}\n"),
        Id,
        Document,
        6,
        18,
        "the reference '#/components/schemas/Ordr' leads to nothing",
        "Write '#/components/schemas/Order'");

    [Fact]
    public void Other_files_are_judged_where_they_are()
    {
        var findings = Check(
            Policy.Default,
            (Document, $"{Head}paths:\n  /api/v1/orders: {{ $ref: paths/orders.yaml }}\n  /api/v1/carts: {{ $ref: paths/broken.yaml }}\n"),
            ("api/paths/orders.yaml", "get:\n  responses:\n    '200': { descripton: a }\n"),
            ("api/paths/broken.yaml", "get: [\n")).Where(f => f.Rule.Id == Id).ToArray();

        Assert.Equal(
            [
                ("api/paths/broken.yaml", 1, "the file, to which api/openapi.yaml refers, cannot be read: the '[' that opens here is not closed"),
                ("api/paths/orders.yaml", 3, "a response (200) has no 'description'"),
                ("api/paths/orders.yaml", 3, "'descripton' is not a key of a response"),
            ],
            findings.Select(f => (f.Path, f.Line, f.Message)));
    }

    [Fact]
    public void Schemas_that_take_each_other_over_fire() => Assert.Equal(
        "5: schemas take each other over with 'allOf' in a circle: 'A' → 'B' → 'A'",
        Said(Id, $$"""
            {{Head}}components:
              schemas:
                A: { allOf: [ { $ref: '#/components/schemas/B' } ] }
                B: { allOf: [ { $ref: '#/components/schemas/A' } ] }
                C: { properties: { c: { $ref: '#/components/schemas/C' } } }

            """));

    [Fact]
    public void What_a_tool_wrote_everywhere_is_one_finding()
    {
        var schemas = string.Concat(Enumerable.Range(0, 9).Select(i => $"    S{i}: {{ type: string, nullable: true }}\n"));

        FindingAssert.Only(
            Of(Id, $"{Head}components:\n  schemas:\n{schemas}"),
            Id,
            Document,
            5,
            25,
            "all 9 places of the document have this; the first: OpenAPI 3.1 does not know 'nullable', so the value may not be null",
            "Add 'null' to the types: 'type: [string, \"null\"]'");
    }

    [Theory]
    [InlineData("api/v1/shop.yaml", "openapi: 4.0.0\n", 1)]
    [InlineData("api/v1/shop.yaml", "kind: Deployment\n", 0)]
    [InlineData("api/v1/shop.yaml", "openapi: [\n", 1)]
    [InlineData("docs/openapi.json", "{ \"openapi\": \"4.0.0\" }", 1)]
    [InlineData("docs/openapi.json", "{ \"openapi\": \"4.0.0\", }", 1)]
    [InlineData("docs/openapi.json", "{ \"openapi\": \"3.1.0\", \"openapi\": \"3.1.0\" }", 1)]
    [InlineData("docs/shop.yaml", "openapi: 4.0.0\n", 0)]
    [InlineData("tests/data/openapi.yaml", "openapi: 4.0.0\n", 0)]
    [InlineData("api/released/openapi.v1.json", "{ \"openapi\": \"4.0.0\" }", 0)]
    [InlineData("openapitools.json", "{ \"generator-cli\": {} }", 0)]
    [InlineData("openapi.yaml", "name: a\n", 0)]
    public void Documents_are_found_by_place_and_root(string path, string text, int count) =>
        Assert.Equal(count, Check(text, path).Count(f => f.Rule.Id == Id));

    [Fact]
    public void Policy_names_documents_of_other_places()
    {
        var policy = With(new ContractPolicy { OpenApi = [Glob("tests/contracts/*.yaml"), Glob("shop/*.yaml")] });

        var findings = Check(policy, ("tests/contracts/a.yaml", "openapi: 4.0.0\n"), ("shop/b.yaml", "openapi: 4.0.0\n"), (Document, "openapi: 4.0.0\n"));

        Assert.Equal(["shop/b.yaml", "tests/contracts/a.yaml"], findings.Select(f => f.Path));
    }
}
