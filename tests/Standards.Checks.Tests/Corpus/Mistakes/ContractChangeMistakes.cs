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
        new(Released, Get, $"{Get}, \"head\": {{ \"responses\": {{ \"200\": {{ \"description\": \"How many.\" }} }} }}"),
        new(Released, "\"/api/v1/orders\": {", "\"/api/v0/orders\": { \"get\": {} }, \"/api/v1/orders\": {"),
        new(Released, "\"1.0.0\"", "\"1.1.0\""),
    ];
}
