using Microsoft.OpenApi;

namespace StdService1.Api.OpenApi;

/// <summary>What problems of this service have beyond RFC 9457.</summary>
internal static class ProblemSchema
{
    public static void Complete(OpenApiSchema schema)
    {
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        schema.Properties["code"] = Text("What callers branch on.");
        schema.Properties["requestId"] = Text("The X-Request-ID of the answer.");
        schema.Properties["traceId"] = Text("The trace of the request.");
        schema.Properties["errors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = "The fields that are to blame, if any.",
            Items = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string>(StringComparer.Ordinal) { "field", "message" },
                Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                {
                    ["field"] = Text("Name of the field, query parameter or header."),
                    ["message"] = Text("What is wrong, one sentence."),
                    ["code"] = Text("What callers branch on, where the code of the problem is not enough."),
                },
            },
        };
        schema.Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status", "instance", "code", "requestId" };
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
