namespace Standards.Checks.Tests.Corpus;

/// <summary>Of contracts that were released: the release is what is otherwise, so that the contract of today stays a good one.</summary>
internal static class ContractChangeMistakes
{
    private const string Released = "api/released/openapi.v1.json";
    private const string Get = "\"get\": { \"responses\": { \"200\": { \"description\": \"The orders.\" } } }";

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(Released, "", null) { IsAlone = true },
        new(
            Released,
            Get,
            """
            "get": {
                  "parameters": [{ "name": "customer", "in": "query", "schema": { "type": "string" } }],
                  "responses": { "200": { "description": "The orders.", "content": { "text/csv": {} } } }
                }
            """),
        new(Released, "\"1.0.0\"", "\"1.1.0\""),
    ];
}
