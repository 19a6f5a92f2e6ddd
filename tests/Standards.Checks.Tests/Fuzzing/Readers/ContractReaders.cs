using System.Text;
using Standards.Checks.Rules.OpenApi;
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
    ];

    private const string Json = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Orders", "version": "1.0.0", "description": "Orders.", "contact": { "name": "a", "email": "a@acme.test" } },
          "servers": [ { "url": "/" } ],
          "security": [ { "bearer": [] } ],
          "paths": {},
          "components": {
            "securitySchemes": { "bearer": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT" } },
            "schemas": { "Order": { "type": "object", "properties": { "id": { "type": "string", "example": "a" }, "next": { "$ref": "#/components/schemas/Order" } } } }
          }
        }
        """;

    // A document that says nothing of its version is another program's file, unless it cannot be read at all.
    private static IEnumerable<string> Check(string path, byte[] content)
    {
        using var repository = new TestRepository().With(path, content);
        return [.. repository.Run(new OpenApiCheck()).Select(f => f.Text)];
    }
}
