using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Standards.ServiceDefaults.Limits;

/// <summary>
/// Counts requests by caller and answers 429 above the limit (clauses api.rate-limiting and resilience.per-client-rate-limit). The limiter of the
/// framework cannot say when a limit resets (dotnet/aspnetcore#44140), so the bucket is our own; <c>DisableRateLimiting()</c> on an endpoint is
/// the framework's.
/// </summary>
internal sealed class RateLimitMiddleware(RequestDelegate next, RateLimitOptions options, TimeProvider clock)
{
    private readonly CallerBuckets _buckets = new(options, clock);
    private readonly UnixSeconds _seconds = new();
    private readonly string _limit = options.Burst.ToString(CultureInfo.InvariantCulture);

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null)
        {
            return next(context);
        }

        var decision = _buckets.Take(CallerKey.Of(context, options.ApiKeyHeader));
        var reset = clock.GetUtcNow().AddTicks(decision.ResetTicks + TimeSpan.TicksPerSecond - 1).ToUnixTimeSeconds();
        context.Response.OnStarting(RateLimitHeaders.Write, new RateLimitHeaders(context.Response, decision, options.Burst, _limit, _seconds.TextOf(reset)));
        return decision.Allowed ? next(context) : RefuseAsync(context);
    }

    private static async Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (context.RequestServices.GetService<IProblemDetailsService>() is { } problems)
        {
            await problems.TryWriteAsync(new ProblemDetailsContext
            {
                HttpContext = context,
                ProblemDetails = { Status = StatusCodes.Status429TooManyRequests, Title = "Too many requests; Retry-After says when to come back." },
            });
        }
    }
}
