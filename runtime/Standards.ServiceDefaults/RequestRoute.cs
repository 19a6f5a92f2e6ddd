using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Standards.ServiceDefaults;

/// <summary>What a request asked for, without what it asked about: the template of the route, never the path.</summary>
internal static class RequestRoute
{
    /// <summary>The template, such as <c>/api/v1/orders/{id}</c>; null where no route matched.</summary>
    public static string? Of(HttpContext context)
    {
        // The handler of exceptions clears the endpoint and keeps it in its feature.
        var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        return (endpoint as RouteEndpoint)?.RoutePattern.RawText;
    }

    /// <summary>The method if it is one of HTTP, <c>_OTHER</c> else, as in the semantic conventions: what a caller invents is no label.</summary>
    public static string MethodOf(HttpContext context)
    {
        var method = HttpMethods.GetCanonicalizedValue(context.Request.Method);
        return HttpMethods.IsGet(method)
            || HttpMethods.IsPost(method)
            || HttpMethods.IsPut(method)
            || HttpMethods.IsDelete(method)
            || HttpMethods.IsPatch(method)
            || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method) || HttpMethods.IsConnect(method)
            ? method
            : "_OTHER";
    }
}
