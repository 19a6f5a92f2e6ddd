namespace Standards.Checks.Tests.Corpus;

/// <summary>Of schemas of events, and of the document that says on which channels they are sent.</summary>
internal static class EventMistakes
{
    private const string Envelope = """
        "eventId", "aggregateId", "aggregateType", "eventType", "eventVersion", "occurredAt", "correlationId"
        """;

    private const string Fields = """
        "eventId": { "type": "string" },
            "aggregateId": { "type": "string" },
            "aggregateType": { "type": "string" },
            "eventType": { "type": "string" },
            "eventVersion": { "type": "integer" },
            "occurredAt": { "type": "string", "format": "date-time" },
            "correlationId": { "type": "string" }
        """;

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("api/events/order-shipped.json", "", Schema("", "")),
        new("api/events/order-paid/1.0.0.json", "", Schema("", ",\n    \"amount\": { \"type\": \"string\", \"maxLenght\": 20 }")),
        new("api/events/order-sent/1.1.0.json", "", Schema(", \"parcel\"", ",\n    \"parcel\": { \"type\": \"string\" }"))
        {
            Also = new("api/events/order-sent/1.0.0.json", "", Schema("", ""))
            {
                Also = new("api/events/order-sent/CHANGELOG.md", "", "# Order sent\n\n## [1.1.0] - 2026-09-01\n\n### Added\n\n- `parcel`.\n\n## "
                    + "[1.0.0] - 2026-06-01\n\n### Added\n\n- The event.\n"),
            },
        },
        new("api/asyncapi.yaml", "", """
            asyncapi: 3.0.0
            info: { title: Orders, version: 1.0.0 }
            channels:
              cancelled: { address: orders.cancelled }

            """),
        new("api/events/order-cancelled/1.0.0.json", "", """
            {
              "type": "object",
              "properties": {
                "orderId": { "type": "string" }
              }
            }

            """),
    ];

    private static string Schema(string required, string properties) => $$"""
        {
          "type": "object",
          "required": [{{Envelope.Trim()}}{{required}}],
          "properties": {
            {{Fields.Trim()}}{{properties}}
          }
        }

        """;
}
