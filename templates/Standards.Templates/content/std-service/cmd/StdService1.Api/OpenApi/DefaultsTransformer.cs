using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Standards.ServiceDefaults;
using Standards.ServiceDefaults.Idempotency;
using Standards.ServiceDefaults.Paging;

namespace StdService1.Api.OpenApi;

/// <summary>Describes what Standards.ServiceDefaults does around an endpoint and the framework cannot see: paging, keys, headers.</summary>
internal sealed class DefaultsTransformer(ServiceDefaultsOptions defaults) : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(context);

        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<MethodInfo>().Any(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(PageRequest))))
            AddPaging(operation);
        if (metadata.OfType<IdempotencyMetadata>().LastOrDefault() is { } idempotency)
            AddKey(operation, idempotency.Required);
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (response is OpenApiResponse described)
                AddHeaders(described, status, context.Description.HttpMethod);
        }

        return Task.CompletedTask;
    }

    private void AddPaging(OpenApiOperation operation)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = "limit",
            In = ParameterLocation.Query,
            Description = "Items of the page.",
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Format = "int32",
                Minimum = "1",
                Maximum = defaults.Paging.MaxLimit.ToString(CultureInfo.InvariantCulture),
                Default = defaults.Paging.DefaultLimit,
            },
        });
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = "cursor",
            In = ParameterLocation.Query,
            Description = "nextCursor of the page before; none for the first page.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = Cursor.MaxLength },
        });
    }

    private void AddKey(OpenApiOperation operation, bool required)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = "Idempotency-Key",
            In = ParameterLocation.Header,
            Required = required,
            Description = "A new UUID for each write. Sent again with the same request, it gives the first answer again.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = defaults.Idempotency.MaxKeyLength },
        });
    }

    private static void AddHeaders(OpenApiResponse response, string status, string? method)
    {
        response.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        response.Headers["X-Request-ID"] = Header(JsonSchemaType.String, "Names the request in the log.");
        response.Headers["X-RateLimit-Limit"] = Header(JsonSchemaType.Integer, "Requests that the caller may send at once.");
        response.Headers["X-RateLimit-Remaining"] = Header(JsonSchemaType.Integer, "Requests that are left now.");
        response.Headers["X-RateLimit-Used"] = Header(JsonSchemaType.Integer, "Requests that were used.");
        response.Headers["X-RateLimit-Reset"] = Header(JsonSchemaType.Integer, "When all are there again, in Unix seconds.");
        if (status is "201" && method is "POST")
            response.Headers["Idempotency-Replayed"] = Header(JsonSchemaType.Boolean, "true where this is the answer of an earlier request.");
        if (status is "409" or "429" or "503")
            response.Headers["Retry-After"] = Header(JsonSchemaType.Integer, "Seconds to wait.");
    }

    private static OpenApiHeader Header(JsonSchemaType type, string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = type } };
}
