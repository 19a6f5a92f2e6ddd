using System.Text.Json.Nodes;
using Standards.ServiceDefaults.Paging;
using StdService1.Api.StdItems1;

namespace StdService1.Api.OpenApi;

/// <summary>What requests and answers look like: readers copy an example before they read a schema.</summary>
internal static class Examples
{
    private const string One = """{ "id": "019c12f2b7a07c1d9a2b3c4d5e6f7a8b", "name": "First std item1", "createdAt": "2026-01-31T08:30:00Z" }""";

    /// <summary>The example of a type; null for types that need none.</summary>
    public static JsonNode? Of(Type type) =>
        type == typeof(CreateStdItem1Request) ? JsonNode.Parse("""{ "name": "First std item1" }""")
        : type == typeof(StdItem1Response) ? JsonNode.Parse(One)
        : type == typeof(Page<StdItem1Response>) ? JsonNode.Parse($$"""{ "items": [ {{One}} ], "nextCursor": null }""")
        : null;
}
