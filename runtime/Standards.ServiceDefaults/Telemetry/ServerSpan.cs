using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Standards.ServiceDefaults.Logging;

namespace Standards.ServiceDefaults.Telemetry;

/// <summary>
/// Gives the span of a request its name, attributes and status by the semantic conventions for HTTP servers; ASP.NET Core 10 leaves them out unless a switch is
/// set, later versions write the same (dotnet/aspnetcore#64851). A span that nobody will see gets none.
/// </summary>
internal sealed class ServerSpan(RequestDelegate next, Redactor redactor, Pseudonym pseudonym, QuietPaths quiet)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var span = context.Features.Get<IHttpActivityFeature>()?.Activity;
        if (span is not { IsAllDataRequested: true })
        {
            await next(context);
            return;
        }

        if (quiet.Contains(context.Request.Path))
        {
            // Probes are no trace: not kept, not promoted, and neither are their children.
            span.IsAllDataRequested = false;
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            Describe(span, context, StatusCodes.Status500InternalServerError, exception);
            throw;
        }

        var status = context.Response.StatusCode;
        if (span.Recorded || status >= StatusCodes.Status500InternalServerError)
        {
            Describe(span, context, status, context.Features.Get<IExceptionHandlerFeature>()?.Error);
        }
    }

    private void Describe(Activity span, HttpContext context, int status, Exception? exception)
    {
        var request = context.Request;
        var method = RequestRoute.MethodOf(context);
        var route = RequestRoute.Of(context);
        span.DisplayName = route is null ? method : $"{method} {route}";
        span.SetTag("http.request.method", method);
        if (!HttpMethods.Equals(method, request.Method))
        {
            span.SetTag("http.request.method_original", request.Method.Length > 32 ? request.Method[..32] : request.Method);
        }
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", status);
        span.SetTag("url.scheme", request.Scheme);
        span.SetTag("url.path", redactor.Scrub(request.Path.Value ?? "/"));
        span.SetTag("server.address", request.Host.Host);
        span.SetTag("server.port", request.Host.Port);
        span.SetTag("network.protocol.version", HttpProtocol.IsHttp2(request.Protocol) ? "2" : HttpProtocol.IsHttp3(request.Protocol) ? "3" : "1.1");
        span.SetTag("request.id", context.TraceIdentifier);
        if (context.User.Identity is { IsAuthenticated: true })
        {
            var user = context.User.FindFirstValue("sub") ?? context.User.FindFirstValue(ClaimTypes.NameIdentifier);
            span.SetTag("user.id", user is null ? null : pseudonym.Of(user));
            span.SetTag("tenant.id", context.User.FindFirstValue("tenant_id") ?? context.User.FindFirstValue("tid"));
        }

        if (status >= StatusCodes.Status500InternalServerError)
        {
            Fail(span, status, exception);
        }
    }

    private void Fail(Activity span, int status, Exception? exception)
    {
        span.SetTag("error.type", exception?.GetType().FullName ?? status.ToString(CultureInfo.InvariantCulture));
        span.SetStatus(ActivityStatusCode.Error, exception is null ? null : redactor.Scrub(exception.Message));
        // Not AddException: messages and stacks are cleared of secrets here as in logs.
        if (exception is not null)
        {
            span.AddEvent(new ActivityEvent("exception", tags: new ActivityTagsCollection
            {
                { "exception.type", exception.GetType().FullName },
                { "exception.message", redactor.Scrub(exception.Message) },
                { "exception.stacktrace", redactor.Scrub(exception.ToString()) },
            }));
        }
    }
}
