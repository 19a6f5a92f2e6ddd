using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Standards.ServiceDefaults.Configuration;

namespace Standards.ServiceDefaults.Shutdown;

/// <summary>Requests in flight end before the process does (clause resilience.graceful-shutdown-no-data-loss).</summary>
internal static class ShutdownFeature
{
    public static void Add(IHostApplicationBuilder builder, ShutdownOptions options)
    {
        var delay = options.DrainDelay ?? (builder.Environment.IsDevelopment() ? TimeSpan.Zero : TimeSpan.FromSeconds(5));
        new OptionChecks($"{ServiceDefaultsOptions.Section}:Shutdown", typeof(ShutdownOptions))
            .Require(delay >= TimeSpan.Zero && delay <= TimeSpan.FromMinutes(5), nameof(options.DrainDelay), $"{delay}", "a time from 0 to 5 minutes")
            .Require(
                options.Timeout > TimeSpan.Zero && options.Timeout <= TimeSpan.FromHours(1),
                nameof(options.Timeout),
                $"{options.Timeout}",
                "a time above 0 up to 1 hour")
            .Throw();

        builder.Services.Configure<HostOptions>(host =>
        {
            // The host counts the delay as well.
            host.ShutdownTimeout = delay + options.Timeout;
            // Said, not left to a default (clause errors.background-service-exception-behaviour-explicit): work that is dead is seen by whoever restarts the
            // process.
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.StopHost;
        });
        builder.Services.AddSingleton<IHostedService>(services => new DrainDelay(
            delay, services.GetRequiredService<IHostApplicationLifetime>(), services.GetRequiredService<TimeProvider>()));
    }
}
