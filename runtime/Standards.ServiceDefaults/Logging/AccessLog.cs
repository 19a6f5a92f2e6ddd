using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Logging;

/// <summary>One line for each answer. Not the HttpLogging of the framework, which costs more than half of the throughput (two lines, raw paths).</summary>
internal sealed class AccessLog(RequestDelegate next, ILogger<AccessLog> logger, TimeProvider time, Pseudonym pseudonym, QuietPaths quiet)
{
    private const int ClientClosedRequest = 499;
    private static readonly EventId s_answered = new(1, "RequestAnswered");

    public async Task InvokeAsync(HttpContext context)
    {
        var start = time.GetTimestamp();
        var body = new CountingBody(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        context.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
            Write(context, start, body.Bytes, context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted ? ClientClosedRequest : context.Response.StatusCode);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            Write(context, start, body.Bytes, ClientClosedRequest);
            throw;
        }
        catch
        {
            Write(context, start, body.Bytes, StatusCodes.Status500InternalServerError);
            throw;
        }
        finally
        {
            context.Features.Set(body.Inner);
        }
    }

    private void Write(HttpContext context, long start, long bytes, int status)
    {
        // Good answers to probes say nothing; bad ones do.
        var level = status >= StatusCodes.Status500InternalServerError ? LogLevel.Error : LogLevel.Information;
        if (!logger.IsEnabled(level) || status < StatusCodes.Status400BadRequest && quiet.Contains(context.Request.Path))
            return;

        var user = context.User.Identity is { IsAuthenticated: true }
            ? context.User.FindFirstValue("sub") ?? context.User.FindFirstValue(ClaimTypes.NameIdentifier)
            : null;
        var duration = Math.Round(time.GetElapsedTime(start).TotalMilliseconds, 3);
        var entry = new AccessEntry(
            RequestRoute.MethodOf(context), RequestRoute.Of(context), status, duration, bytes, context.TraceIdentifier, user is null ? null : pseudonym.Of(user));
        logger.Log(level, s_answered, entry, null, static (entry, _) => entry.ToString());
    }
}
