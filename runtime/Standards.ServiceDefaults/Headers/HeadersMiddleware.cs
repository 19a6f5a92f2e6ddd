using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Standards.ServiceDefaults.Headers;

/// <summary>Adds the headers when the answer starts; what the endpoint set itself stays.</summary>
internal sealed class HeadersMiddleware
{
    private readonly RequestDelegate _next;
    private readonly Func<object, Task> _write;
    private readonly StringValues _cacheControl;
    private readonly StringValues _hsts;

    public HeadersMiddleware(RequestDelegate next, HeadersOptions options)
    {
        _next = next;
        _write = Write;
        _cacheControl = options.CacheControl;
        _hsts = options.HstsMaxAge > TimeSpan.Zero
            ? string.Create(
                CultureInfo.InvariantCulture, $"max-age={(long)options.HstsMaxAge.TotalSeconds}{(options.HstsIncludeSubDomains ? "; includeSubDomains" : "")}")
            : StringValues.Empty;
    }

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(_write, context);
        return _next(context);
    }

    private Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (headers.CacheControl.Count == 0 && !StringValues.IsNullOrEmpty(_cacheControl))
        {
            headers.CacheControl = _cacheControl;
        }
        if (_hsts.Count > 0 && context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = _hsts;
        }
        return Task.CompletedTask;
    }
}
