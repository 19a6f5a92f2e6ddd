using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Features.Authentication;
using Microsoft.Extensions.Logging;
using Standards.ServiceDefaults.Requests;

namespace Standards.ServiceDefaults.Logging;

/// <summary>One line for each answer. Not the HttpLogging of the framework, which costs more than half of the throughput (two lines, raw paths).</summary>
internal sealed class AccessLog(RequestDelegate next, ILogger<AccessLog> logger, TimeProvider time, Pseudonym pseudonym, QuietPaths quiet)
{
    private const int ClientClosedRequest = 499;

    public Task InvokeAsync(HttpContext context)
    {
        var start = time.GetTimestamp();
        var body = new CountingBody(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        context.Features.Set<IHttpResponseBodyFeature>(body);
        Task answered;
        try
        {
            answered = next(context);
        }
        catch (Exception failure)
        {
            Fail(context, start, body, failure);
            throw;
        }

        // Most answers are there when the call returns: they need no state machine.
        if (!answered.IsCompletedSuccessfully)
        {
            return WaitAsync(context, answered, start, body);
        }
        End(context, start, body);
        return answered;
    }

    private async Task WaitAsync(HttpContext context, Task answered, long start, CountingBody body)
    {
        try
        {
            await answered;
        }
        catch (Exception failure)
        {
            Fail(context, start, body, failure);
            throw;
        }

        End(context, start, body);
    }

    private void Fail(HttpContext context, long start, CountingBody body, Exception failure)
    {
        var gone = failure is OperationCanceledException && context.RequestAborted.IsCancellationRequested;
        End(context, start, body, gone ? ClientClosedRequest : StatusCodes.Status500InternalServerError);
    }

    private void End(HttpContext context, long start, CountingBody body)
    {
        var response = context.Response;
        // Asked in this order: an abort token is made by the first who asks for it.
        End(context, start, body, !response.HasStarted && context.RequestAborted.IsCancellationRequested ? ClientClosedRequest : response.StatusCode);
    }

    private void End(HttpContext context, long start, CountingBody body, int status)
    {
        try
        {
            Write(context, start, body.Bytes, status);
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
        {
            return;
        }

        var microseconds = (time.GetElapsedTime(start).Ticks + TimeSpan.TicksPerMicrosecond / 2) / TimeSpan.TicksPerMicrosecond;
        var ids = context.Features.Get<RequestIds>();
        var id = context.TraceIdentifier;
        var entry = new AccessEntry(
            RequestRoute.MethodOf(context),
            RequestRoute.Of(context),
            status,
            microseconds,
            bytes,
            id,
            ids is { IsOwn: true } && ids.RequestId == id,
            UserOf(context));
        logger.Log(level, AccessEntry.Answered, entry, null, static (entry, _) => entry.ToString());
    }

    // By its feature: the property of the context makes a user where there is none.
    private string? UserOf(HttpContext context)
    {
        if (context.Features.Get<IHttpAuthenticationFeature>()?.User is not { Identity.IsAuthenticated: true } user)
        {
            return null;
        }

        var subject = user.FindFirstValue("sub") ?? user.FindFirstValue(ClaimTypes.NameIdentifier);
        return subject is null ? null : pseudonym.Of(subject);
    }
}
