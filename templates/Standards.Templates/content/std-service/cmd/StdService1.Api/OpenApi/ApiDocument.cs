using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace StdService1.Api.OpenApi;

/// <summary>The OpenAPI document, <c>/openapi/v1.json</c>, with what the pipeline adds to every endpoint. It is committed as <c>api/openapi.json</c>.</summary>
internal static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "std-service1",
                Version = "1.0.0",
                Description = "Std items1: create, get, list.",
                Contact = new OpenApiContact { Name = "std-team1", Email = "std-team1@example.com" },
            };
            // The document is the same wherever it is served.
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer<DefaultsTransformer>();
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
                ProblemSchema.Complete(schema);
            else
                schema.Examples ??= Examples.Of(context.JsonTypeInfo.Type) is { } example ? [example] : null;
            return Task.CompletedTask;
        });
    });

    /// <summary>Serves it in development, with a page for people, and elsewhere where <c>OpenApi:Enabled</c> asks for it: callers have the committed one.</summary>
    public static void MapApiDocument(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            app.MapApiPage();
        else if (app.Configuration.GetValue("OpenApi:Enabled", defaultValue: false))
            app.MapOpenApi();
    }
}
