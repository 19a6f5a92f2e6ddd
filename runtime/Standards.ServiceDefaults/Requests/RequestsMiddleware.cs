using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Requests;

/// <summary>Gives the request its ids, its log scope and its headers (clause api.request-id-header).</summary>
internal sealed class RequestsMiddleware(RequestDelegate next, RequestsOptions options, RequestIdSource source, ILogger<RequestsMiddleware> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        var id = Read(context, RequestIds.RequestIdHeader) ?? source.Next();
        var ids = new RequestIds(id, Read(context, RequestIds.CorrelationIdHeader) ?? id);

        context.TraceIdentifier = id;
        context.Features.Set(ids);
        Activity.Current?.SetTag("request.id", id);
        // Not now: whoever handles an exception clears the headers that were set before it.
        context.Response.OnStarting(WriteHeaders, context);

        var scope = logger.BeginScope(new RequestScope(ids));
        if (scope is null)
            return next(context);
        var task = next(context);
        if (!task.IsCompletedSuccessfully)
            return EndScopeAsync(task, scope);
        scope.Dispose();
        return task;
    }

    private string? Read(HttpContext context, string name) =>
        options.TrustCallers ? RequestIdReader.Read(context.Request.Headers[name], options.MaxLength) : null;

    private static async Task EndScopeAsync(Task task, IDisposable scope)
    {
        using (scope)
            await task;
    }

    private static Task WriteHeaders(object state)
    {
        var context = (HttpContext)state;
        if (context.Features.Get<RequestIds>() is { } ids)
        {
            context.Response.Headers[RequestIds.RequestIdHeader] = ids.RequestId;
            context.Response.Headers[RequestIds.CorrelationIdHeader] = ids.CorrelationId;
        }

        return Task.CompletedTask;
    }
}
