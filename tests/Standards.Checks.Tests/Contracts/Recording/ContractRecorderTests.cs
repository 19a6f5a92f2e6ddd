using Standards.Checks.Commands.Contracts;
using Standards.Checks.Rules.OpenApi.Compatibility;

namespace Standards.Checks.Tests.Contracts.Recording;

/// <summary>What the command StandardsContract writes, and what it refuses.</summary>
public class ContractRecorderTests
{
    private const string Path = "api/openapi.yaml";
    private const string Record = "api/released/openapi.v1.json";

    private const string Document = """
        openapi: 3.1.0
        info: { version: 1.2.0, title: Orders }
        paths:
          /api/v1/orders:
            get:
              responses:
                '200': { description: "All: 1.0", content: { application/json: { schema: { $ref: parts/order.yaml } } } }

        """;

    private const string Part = "properties:\n  price: { type: number, minimum: 0.50 }\n  parent: { $ref: '#' }\n  line: { $ref: 'line.yaml#/defs/a "
        + "b' }\n  far: { $ref: 'https://example.com/a.json' }\n";
    private const string Line = "defs:\n  'a b': { type: [string, 'null'], nullable: true }\n";

    [Fact]
    public void Record_is_one_file_in_one_form_whatever_the_document_is_made_of()
    {
        using var repository = Repository(Document);

        var record = Assert.Single(ContractRecorder.Records(repository.Context()));

        Assert.Equal((Path, Record, false), (record.Document, record.Record, record.IsSame));
        Assert.Equal(
            """
            {
              "info": {
                "title": "Orders",
                "version": "1.2.0"
              },
              "openapi": "3.1.0",
              "paths": {
                "/api/v1/orders": {
                  "get": {
                    "responses": {
                      "200": {
                        "content": {
                          "application/json": {
                            "schema": {
                              "$ref": "#/x-parts/api%2Fparts%2Forder.yaml"
                            }
                          }
                        },
                        "description": "All: 1.0"
                      }
                    }
                  }
                }
              },
              "x-parts": {
                "api/parts/line.yaml defs.a b": {
                  "nullable": true,
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "api/parts/order.yaml": {
                  "properties": {
                    "far": {
                      "$ref": "https://example.com/a.json"
                    },
                    "line": {
                      "$ref": "#/x-parts/api%2Fparts%2Fline.yaml%20defs.a%20b"
                    },
                    "parent": {
                      "$ref": "#/x-parts/api%2Fparts%2Forder.yaml"
                    },
                    "price": {
                      "minimum": 0.50,
                      "type": "number"
                    }
                  }
                }
              }
            }

            """,
            record.Text);
    }

    [Fact]
    public void Record_is_what_its_document_is_compared_with()
    {
        using var repository = Repository(Document);
        var record = Assert.Single(ContractRecorder.Records(repository.Context()));
        _ = repository.With(Record, record.Text);

        Assert.True(Assert.Single(ContractRecorder.Records(repository.Context())).IsSame);
        Assert.Empty(repository.Run(new OpenApiCompatibilityCheck()));

        _ = repository.With("api/parts/order.yaml", Part.Replace("price", "cost", StringComparison.Ordinal));
        var refused = Assert.Single(ContractRecorder.Records(repository.Context()));
        Assert.Equal(["STD8403", "STD8404"], refused.Breaks.Select(f => f.Rule.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("version: 1.2.0", "version: 2.0.0", "api/released/openapi.v2.json")]
    [InlineData("version: 1.2.0", "version: 0.2.0", "")]
    [InlineData("version: 1.2.0", "version: next", "")]
    public void Each_major_version_has_its_record(string old, string now, string expected)
    {
        using var repository = Repository(Document.Replace(old, now, StringComparison.Ordinal)).With(Record, "{}");

        Assert.Equal(expected, string.Join(' ', ContractRecorder.Records(repository.Context()).Select(r => r.Record)));
    }

    [Theory]
    [InlineData("api/v1/openapi.yaml", "api/released/v1-openapi.v1.json")]
    [InlineData("openapi.json", "api/released/openapi.v1.json")]
    [InlineData("docs/api.d/openapi.yml", "api/released/docs-api.d-openapi.v1.json")]
    public void Each_document_has_a_record_of_its_own(string path, string expected) => Assert.Equal(expected, ReleasedContract.PathOf(path, 1));

    private static TestRepository Repository(string document) =>
        new TestRepository().With(Path, document).With("api/parts/order.yaml", Part).With("api/parts/line.yaml", Line);
}
