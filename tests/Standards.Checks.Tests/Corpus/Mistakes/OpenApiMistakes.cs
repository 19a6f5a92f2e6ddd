namespace Standards.Checks.Tests.Corpus;

/// <summary>Of OpenAPI documents. Each is a document of its own beside the good one, of which it takes over what is right.</summary>
internal static class OpenApiMistakes
{
    private const string Problems = """
                '400': { $ref: 'openapi.yaml#/components/responses/Problem' }
                '401': { $ref: 'openapi.yaml#/components/responses/Problem' }
                '404': { $ref: 'openapi.yaml#/components/responses/Problem' }

        """;

    private const string Empty = "        '204': { description: Done. }\n";

    public static IReadOnlyList<Mistake> All { get; } =
    [
        Of("unreadable", "/api/v1/carts", "post", Empty.Replace("204", "202", StringComparison.Ordinal) + Problems + "        '409': { $ref: 'openapi.yaml#/components/responses/Conflict' }\n"),
        Of("info", "/api/v1/carts", "post", Empty + Problems, d => d.Replace(", email: payments@acme.test", "", StringComparison.Ordinal)),
        Of("open", "/api/v1/carts", "post", Empty + Problems, d => d.Replace("security:\n  - bearer: []\n", "security: []\n", StringComparison.Ordinal)),
        Of("scheme", "/api/v1/carts", "post", Empty + Problems, d => d.Replace("      tags:", "      security:\n        - baerer: []\n      tags:", StringComparison.Ordinal)),
        Of("unnamed", "/api/v1/carts", "post", Empty + Problems, d => d.Replace("      summary: Handles carts\n", "", StringComparison.Ordinal)),
        Of("undescribed", "/api/v1/carts", "post", Empty + Problems.Replace("'401'", "'403'", StringComparison.Ordinal)),
        Of("other-errors", "/api/v1/carts", "post", Empty + Problems + "        '409': { description: Conflict., content: { application/json: { schema: { type: string } } } }\n"),
        Of("verb", "/api/v1/create-carts", "post", Empty + Problems),
        Parameter("unlimited", "{ name: filter, in: query, schema: { type: string } }"),
        Property("time", "changedAt: { type: integer, example: 17 }"),
        Property("example", "count: { type: integer, example: many }"),
        List("page-size", "items: { type: array, items: { $ref: 'openapi.yaml#/components/schemas/Order' } }, nextCursor: { type: string, example: a }", "pageSize"),
        List("no-cursor", "items: { type: array, items: { $ref: 'openapi.yaml#/components/schemas/Order' } }", "limit", "  /api/v1/carts/{id}: {}\n"),
        Of("status", "/api/v1/carts", "post", "        '200': { description: Done. }\n" + Problems, d => WithKey(d) + "  /api/v1/carts/{id}: {}\n"),
        Property("number-id", "cartId: { type: integer, example: 1 }"),
        Of("no-version", "/carts", "post", Empty + Problems),
        Property("money", "price: { type: number, example: 1.5 }"),
        Of("limit", "/api/v1/carts", "post", Empty + Problems + "        '429': { description: Too many., content: { application/problem+json: { schema: { $ref: 'openapi.yaml#/components/schemas/ProblemDetails' } } } }\n"),
        Property("name", "cart_name: { type: string, example: Mine }"),
        Of("no-key", "/api/v1/carts", "post", Empty.Replace("204", "202", StringComparison.Ordinal) + Problems, d => d + "  /api/v1/carts/{id}: {}\n"),
    ];

    private static Mistake Property(string name, string property) => Of(
        name,
        "/api/v1/carts/current",
        "get",
        $"        '200': {{ description: The cart., content: {{ application/json: {{ schema: {{ type: object, properties: {{ {property} }} }} }} }} }}\n{Problems}");

    private static Mistake Parameter(string name, string parameter) => Of(
        name, "/api/v1/carts", "delete", Empty + Problems, d => d.Replace("      responses:\n", $"      parameters:\n        - {parameter}\n      responses:\n", StringComparison.Ordinal));

    private static Mistake List(string name, string properties, string limit, string more = "") => Of(
        name,
        "/api/v1/carts",
        "get",
        $"        '200': {{ description: Carts., content: {{ application/json: {{ schema: {{ type: object, properties: {{ {properties} }} }} }} }} }}\n{Problems}",
        d => d.Replace("      responses:\n", $$"""
                  parameters:
                    - { name: {{limit}}, in: query, schema: { type: integer, minimum: 1, maximum: 100 } }
                    - { name: cursor, in: query, schema: { type: string, maxLength: 64 } }
                  responses:

            """, StringComparison.Ordinal) + more);

    private static string WithKey(string document) => document.Replace(
        "      responses:\n",
        "      parameters:\n        - { name: Idempotency-Key, in: header, schema: { type: string, maxLength: 64 } }\n      responses:\n",
        StringComparison.Ordinal);

    private static Mistake Of(string name, string path, string method, string responses, Func<string, string>? change = null)
    {
        var document = $$"""
            openapi: 3.1.0
            info:
              title: Carts
              version: 1.0.0
              description: Carts.
              contact: { name: Payments, email: payments@acme.test }
            servers:
              - url: /
            security:
              - bearer: []
            components:
              securitySchemes:
                bearer: { $ref: 'openapi.yaml#/components/securitySchemes/bearer' }
            paths:
              {{path}}:
                {{method}}:
                  operationId: handleCarts
                  summary: Handles carts
                  tags: [Carts]
                  responses:
            {{responses.TrimEnd('\n')}}

            """;
        return new Mistake($"api/{name}.yaml", "", change is null ? document : change(document));
    }
}
