using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Polly;
using Standards.ServiceDefaults.Configuration;

namespace Standards.ServiceDefaults.Resilience;

/// <summary>Pipelines of Polly around each client of <c>IHttpClientFactory</c>, and one for databases.</summary>
internal static class ResilienceFeature
{
    private static readonly TimeSpan Most = TimeSpan.FromHours(1);

    public static void Add(IHostApplicationBuilder builder, ResilienceOptions options)
    {
        Check(options);

        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<ResilienceMetrics>();
        builder.Services.AddSingleton<HttpPipelines>();
        builder.Services.AddHttpClient();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, ResilienceFilter>());
        builder.Services.TryAddKeyedSingleton<ResiliencePipeline>(
            ResiliencePipelines.Database,
            (services, _) => DatabasePipeline.Create(options, services.GetRequiredService<ResilienceMetrics>(), services.GetRequiredService<TimeProvider>()));
        // The pipeline ends a call, and says which time ran out; the client's own limit is only behind it.
        builder.Services.ConfigureHttpClientDefaults(
            clients => clients.ConfigureHttpClient(client => client.Timeout = options.TotalTimeout + options.ConnectTimeout));
    }

    private static void Check(ResilienceOptions options)
    {
        var checks = new OptionChecks($"{ServiceDefaultsOptions.Section}:Resilience", typeof(ResilienceOptions));
        Time(checks, nameof(options.ConnectTimeout), options.ConnectTimeout);
        Time(checks, nameof(options.InternalTimeout), options.InternalTimeout);
        Time(checks, nameof(options.ExternalTimeout), options.ExternalTimeout);
        Time(checks, nameof(options.DatabaseTimeout), options.DatabaseTimeout);
        Time(checks, nameof(options.TotalTimeout), options.TotalTimeout);
        Time(checks, nameof(options.MaxDelay), options.MaxDelay);
        Time(checks, nameof(options.BreakerWindow), options.BreakerWindow);
        Time(checks, nameof(options.BreakerOpen), options.BreakerOpen);
        var longest = options.ExternalTimeout > options.InternalTimeout ? options.ExternalTimeout : options.InternalTimeout;
        checks
            .Range(nameof(options.Attempts), options.Attempts, 1, 10)
            .Range(nameof(options.BreakerCalls), options.BreakerCalls, 2, 1_000_000)
            .Range(nameof(options.BreakerRatio), options.BreakerRatio, 0.01, 1.0)
            .Require(
                options.Delay >= TimeSpan.Zero && options.Delay <= options.MaxDelay,
                nameof(options.Delay),
                $"{options.Delay}",
                $"a time from 0 to MaxDelay ({options.MaxDelay})")
            .Require(options.TotalTimeout >= longest, nameof(options.TotalTimeout), $"{options.TotalTimeout}", $"at least one attempt ({longest})")
            .Require(
                options.BreakerWindow >= 2 * options.InternalTimeout,
                nameof(options.BreakerWindow),
                $"{options.BreakerWindow}",
                $"at least two attempts ({2 * options.InternalTimeout})")
            .Throw();
    }

    private static void Time(OptionChecks checks, string key, TimeSpan value)
        => checks.Require(value >= TimeSpan.FromMilliseconds(10) && value <= Most, key, $"{value}", "a time from 10 ms to 1 hour");
}
