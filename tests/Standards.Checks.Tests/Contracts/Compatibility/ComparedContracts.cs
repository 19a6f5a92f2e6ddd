using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Contracts.OpenApi;
using Standards.Checks.Rules.OpenApi.Compatibility;

namespace Standards.Checks.Tests.Contracts.Compatibility;

/// <summary>One contract, and what is said of it after one text of it became another.</summary>
internal static class ComparedContracts
{
    public const string Path = "api/openapi.yaml";

    /// <summary>The contract before each change. Lines are counted in tests: add at the end of a part only what moves none of them.</summary>
    public const string Orders = """
        openapi: 3.1.0
        info: { title: Orders, version: 1.1.0 }
        paths:
          /api/v1/orders:
            get:
              parameters:
                - { name: limit, in: query, schema: { type: integer, format: int32, maximum: 100, default: 20 } }
                - { name: state, in: query, schema: { type: string, enum: [open, paid] } }
                - { name: X-Tenant, in: header, schema: { type: string, maxLength: 40 } }
              security: [{ token: [] }, { key: [] }]
              responses:
                '200':
                  description: The orders.
                  headers:
                    X-Total: { required: true, schema: { type: integer } }
                  content:
                    application/json: { schema: { type: array, maxItems: 100, items: { $ref: '#/components/schemas/Order' } } }
                    text/csv: { schema: { type: string } }
                '404': { description: None. }
            post:
              requestBody:
                content:
                  application/json: { schema: { $ref: '#/components/schemas/NewOrder' } }
                  application/xml: { schema: { type: object } }
              responses:
                '201':
                  description: Created.
                  content:
                    application/json: { schema: { $ref: '#/components/schemas/Order' } }
          /api/v1/orders/{id}:
            delete:
              deprecated: true
              parameters: [{ name: id, in: path, required: true, schema: { type: string, format: uuid } }]
              responses: { '204': { description: Gone. } }
        webhooks:
          orderPaid:
            post:
              requestBody:
                content:
                  application/json: { schema: { $ref: '#/components/schemas/Paid' } }
              responses: { '200': { description: Taken. } }
        components:
          securitySchemes:
            token: { type: http, scheme: bearer }
            key: { type: apiKey, in: header, name: X-Key }
          schemas:
            Order:
              type: object
              required: [id, lines]
              properties:
                id: { type: string, readOnly: true }
                total: { type: [string, 'null'], maxLength: 20 }
                secret: { type: string, writeOnly: true }
                state: { enum: [open, paid] }
                payment: { oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Invoice' }] }
                lines: { type: array, minItems: 1, items: { $ref: '#/components/schemas/Line' } }
                parent: { $ref: '#/components/schemas/Order' }
            Line:
              type: object
              properties:
                count: { type: integer, format: int32, minimum: 1, maximum: 99 }
                labels: { type: object, additionalProperties: { type: string, maxLength: 9 } }
            NewOrder:
              type: object
              required: [customer]
              properties:
                customer: { type: string, maxLength: 40 }
                note: { type: [string, 'null'], maxLength: 200 }
                channel: { type: string, enum: [web, shop] }
                amount: { type: number, minimum: 0, multipleOf: 0.01 }
                day: { type: string }
                payment: { anyOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Invoice' }] }
                tags: { type: array, maxItems: 10, items: { type: string } }
            Card: { type: object, properties: { number: { type: string } } }
            Invoice: { type: object, properties: { address: { type: string } } }
            Paid: { type: object, required: [order], properties: { order: { type: string }, at: { type: string } } }

        """;

    /// <summary>
    /// What is said, as <c>STD8402 (7): …</c> with the old line at its end; the finding about the major version left out where <paramref name="single"/>.
    /// </summary>
    public static IReadOnlyList<string> Of(string old, string now, string register = "", bool single = true) =>
        [.. Findings(old, now, register).Where(f => !single || f.Rule.Id is not ("STD8404" or "STD8406")).Select(Text)];

    public static string Text(Finding f) => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} ({f.Line}): {f.Message}");

    public static IReadOnlyList<Finding> Findings(string old, string? now, string register = "", bool isReleased = true)
    {
        using var repository = new TestRepository();
        if (register.Length > 0)
        {
            _ = repository.With("ops/deprecations.yml", register);
        }

        var before = Read(old);
        var after = now is null ? null : Read(now);
        var contract = new EarlierContract(before, after, "v1.1.0", isReleased);
        OpenApiDocument[] all = after is null ? [] : [after];
        var comparison = ContractComparison.Of(before, after, all, CancellationToken.None);
        return [.. new CompatibilityRules(contract, all, Retirement.Read(repository.Context()), comparison).Check()];
    }

    private static OpenApiDocument Read(string text) => OpenApiDocument.Read(Path, new ContractPages(path => path == Path ? text : null))
        ?? throw new InvalidOperationException(ContractPage.Read(Path, text).Problem?.ToString());
}
