using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Requests;

/// <summary>Gives the request its ids, its log scope and its headers (clause api.request-id-header).</summary>
internal sealed class RequestsMiddleware(RequestDelegate next, RequestsOptions options, RequestIdSource source, ILogger<RequestsMiddleware> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        var given = Read(context, RequestIds.RequestIdHeader);
        var id = given ?? source.Next();
        var ids = new RequestIds(id, Read(context, RequestIds.CorrelationIdHeader) ?? id) { IsOwn = given is null };

        context.TraceIdentifier = id;
        context.Features.Set(ids);
        Activity.Current?.SetTag("request.id", id);
        // Not now: whoever handles an exception clears the headers that were set before it.
        context.Response.OnStarting(WriteHeaders, context);

        return InScopeAsync(context, ids);
    }

    private string? Read(HttpContext context, string name) =>
        options.TrustCallers ? RequestIdReader.Read(context.Request.Headers[name], options.MaxLength) : null;

    // An async method of its own: what it changes in the execution context ends with it, on whatever thread that is.
    private async Task InScopeAsync(HttpContext context, RequestIds ids)
    {
        using (logger.BeginScope(new RequestScope(ids)))
        {
            await next(context);
        }
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
