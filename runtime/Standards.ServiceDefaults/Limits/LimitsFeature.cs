using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Standards.ServiceDefaults.Configuration;

namespace Standards.ServiceDefaults.Limits;

/// <summary>Body size, slow callers and requests per caller, with <c>X-RateLimit-*</c> headers.</summary>
internal static class LimitsFeature
{
    public static void Add(IHostApplicationBuilder builder, LimitsOptions options)
    {
        Check(options);
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            var limits = kestrel.Limits;
            limits.MaxRequestBodySize = options.MaxBodyBytes;
            limits.MaxRequestHeadersTotalSize = options.MaxHeaderBytes;
            limits.RequestHeadersTimeout = options.HeaderTimeout;
            limits.KeepAliveTimeout = options.KeepAlive;
            limits.MinRequestBodyDataRate = new MinDataRate(options.MinBytesPerSecond, options.RateGrace);
            limits.MinResponseDataRate = new MinDataRate(options.MinBytesPerSecond, options.RateGrace);
        });
    }

    public static void Use(WebApplication app, LimitsOptions options)
    {
        if (!options.RateLimit.Enabled)
        {
            return;
        }
        var clock = app.Services.GetRequiredService<TimeProvider>();
        app.Use(next => new RateLimitMiddleware(next, options.RateLimit, clock).InvokeAsync);
    }

    private static void Check(LimitsOptions options)
    {
        var second = TimeSpan.FromSeconds(1);
        new OptionChecks("ServiceDefaults:Limits", typeof(LimitsOptions))
            .Range("MaxBodyBytes", options.MaxBodyBytes, 1, 1L << 40)
            .Range("MaxHeaderBytes", options.MaxHeaderBytes, 1024, 1024 * 1024)
            .Range("HeaderTimeout", options.HeaderTimeout, second, TimeSpan.FromMinutes(10))
            .Range("MinBytesPerSecond", options.MinBytesPerSecond, 1, 1024 * 1024)
            .Range("RateGrace", options.RateGrace, TimeSpan.FromMilliseconds(1001), TimeSpan.FromMinutes(10))
            .Range("KeepAlive", options.KeepAlive, second, TimeSpan.FromHours(1))
            .Throw();

        var rate = options.RateLimit;
        new OptionChecks("ServiceDefaults:Limits:RateLimit", typeof(RateLimitOptions))
            .Range("Burst", rate.Burst, 1, 1_000_000)
            .Range("Requests", rate.Requests, 1, 1_000_000)
            .Range("Period", rate.Period, second, TimeSpan.FromDays(1))
            .Range("MaxCallers", rate.MaxCallers, 1, 10_000_000)
            .Require(rate.ApiKeyHeader.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'), "ApiKeyHeader", rate.ApiKeyHeader, "the name of a header")
            .Throw();
    }
}
