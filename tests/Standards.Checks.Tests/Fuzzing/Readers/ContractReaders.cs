using System.Text;
using Standards.Checks.Engine.Running;
using Standards.Checks.Rules.Events;
using Standards.Checks.Rules.OpenApi;
using Standards.Checks.Rules.Protobuf;
using Standards.Checks.Tests.OpenApi;

namespace Standards.Checks.Tests.Fuzzing.Readers;

/// <summary>Contracts of services.</summary>
internal static class ContractReaders
{
    public static IEnumerable<(string Name, Func<ReaderCase> Make)> All =>
    [
        ("OpenAPI document in YAML", () => new(Encoding.UTF8.GetBytes(OpenApiFixture.Good), content => Check("api/openapi.yaml", content))),
        ("OpenAPI document in JSON", () => new(Encoding.UTF8.GetBytes(Json), content => Check("api/openapi.json", content))
        {
            Form = ReaderForm.Json,
            IsWhole = OwnParser.TakesJson,
        }),
        ("schema of an event", () => new(Encoding.UTF8.GetBytes(Event), content => Check("api/events/order-placed/1.0.0.json", content))
        {
            Form = ReaderForm.Json,
        }),
        ("AsyncAPI document", () => new(Encoding.UTF8.GetBytes(Channels), content => Check("api/asyncapi.yaml", content))),
        ("proto file", () => new(Encoding.UTF8.GetBytes(Proto), content => Check("api/shop/orders/v1/orders.proto", content))),
    ];

    private const string Event = """
        {
          "$id": "https://acme.example.com/events/order-placed/1.0.0",
          "type": "object",
          "required": ["eventId", "aggregateId", "aggregateType", "eventType", "eventVersion", "occurredAt", "correlationId"],
          "properties": {
            "eventId": { "type": "string" }, "aggregateId": { "type": "string" }, "aggregateType": { "const": "order" },
            "eventType": { "const": "order-placed" }, "eventVersion": { "const": 1 }, "correlationId": { "type": "string" },
            "occurredAt": { "type": "string", "format": "date-time" },
            "lines": { "type": "array", "items": { "$ref": "#/$defs/line" } }
          },
          "$defs": { "line": { "type": "object", "properties": { "sku": { "type": "string", "pattern": "^[a-z]+$" } } } }
        }
        """;

    private const string Channels = """
        asyncapi: 3.0.0
        info: { title: Orders, version: 1.0.0 }
        channels:
          placed:
            address: orders.{region}.placed
            parameters: { region: { description: Where. } }
            messages: { orderPlaced: { payload: { type: object } } }
        operations:
          send: { action: send, channel: { $ref: '#/channels/placed' } }

        """;

    private const string Proto = """
        syntax = "proto3";
        package shop.orders.v1;

        import "google/protobuf/timestamp.proto";

        option csharp_namespace = "Shop.Orders.V1";

        // Takes orders.
        service OrderService {
          // Gets one of them.
          rpc GetOrder(GetOrderRequest) returns (stream GetOrderResponse) {
            option idempotency_level = NO_SIDE_EFFECTS;
          }
        }

        // Which order.
        message GetOrderRequest {
          // The number on the confirmation.
          string id = 1 [(buf.validate.field).string = { min_len: 1 max_len: 40 }];
        }

        // The order.
        message GetOrderResponse {
          reserved 2, 5 to 9;
          reserved "old";
          // When it was placed.
          google.protobuf.Timestamp placed_at = 1;
          // Where it stands.
          oneof state {
            // It is open.
            bool open = 3;
          }

          // What was said of it.
          map<string, int32> notes = 4;
        }

        // How it is paid.
        enum Payment {
          PAYMENT_UNSPECIFIED = 0;
          PAYMENT_CARD = 1;
        }

        """;

    private const string Json = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Orders", "version": "1.0.0", "description": "Orders.", "contact": { "name": "a", "email": "a@acme.test" } },
          "servers": [ { "url": "/" } ],
          "security": [ { "bearer": [] } ],
          "paths": {},
          "components": {
            "securitySchemes": { "bearer": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT" } },
            "schemas": { "Order": { "type": "object", "properties": { "id": { "type": "string", "example": "a" },
              "next": { "$ref": "#/components/schemas/Order" } } } }
          }
        }
        """;

    // A document that says nothing of its version is another program's file, unless it cannot be read at all.
    private static IEnumerable<string> Check(string path, byte[] content)
    {
        using var repository = new TestRepository().With(path, content);
        IRepositoryCheck check = path.EndsWith(".proto", StringComparison.Ordinal) ? new ProtoCheck()
            : path.Contains("openapi", StringComparison.Ordinal) ? new OpenApiCheck()
            : new EventCheck();
        return [.. repository.Run(check).Select(f => f.Text)];
    }
}
