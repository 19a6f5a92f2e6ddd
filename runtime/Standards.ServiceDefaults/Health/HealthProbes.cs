using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults.Health;

/// <summary>What the probes answer now. Checks run at most once for <see cref="HealthOptions.CacheFor"/>, however many ask.</summary>
internal sealed class HealthProbes(
    HealthOptions options, HealthCheckService checks, StartupGate startup, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    public const string ReadyTag = "ready";

    private readonly Lock _gate = new();
    private Task<HealthAnswer>? _latest;
    private long _startedAt;

    /// <summary>Live runs no check: a dependency that is down must take the service out of rotation, not restart it.</summary>
    public HealthAnswer Live() => new(HealthAnswer.Healthy, Now(), []);

    public HealthAnswer Startup() => new(HealthAnswer.StatusOf(startup.IsOpen), Now(), startup.Entries);

    public Task<HealthAnswer> ReadyAsync()
    {
        // Neither waits for the next run of the checks: traffic has to go elsewhere at once.
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return Task.FromResult(new HealthAnswer(HealthAnswer.Unhealthy, Now(), [new HealthEntry("lifetime", HealthAnswer.Unhealthy)]));
        }
        if (!startup.IsOpen)
        {
            return Task.FromResult(new HealthAnswer(HealthAnswer.Unhealthy, Now(), [new HealthEntry("startup", HealthAnswer.Unhealthy)]));
        }

        lock (_gate)
        {
            if (_latest is null || (_latest.IsCompleted && (_latest.IsFaulted || clock.GetElapsedTime(_startedAt) >= options.CacheFor)))
            {
                _startedAt = clock.GetTimestamp();
                _latest = Task.Run(RunAsync);
            }

            return _latest;
        }
    }

    private async Task<HealthAnswer> RunAsync()
    {
        var report = await checks.CheckHealthAsync(registration => registration.Tags.Contains(ReadyTag));
        var entries = report.Entries
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new HealthEntry(entry.Key, HealthAnswer.StatusOf(entry.Value.Status)))
            .Prepend(new HealthEntry("startup", HealthAnswer.Healthy))
            .Prepend(new HealthEntry("lifetime", HealthAnswer.Healthy));
        return new HealthAnswer(HealthAnswer.StatusOf(report.Status), Now(), [.. entries]);
    }

    // DateTime in UTC and not DateTimeOffset: JSON then says "Z" instead of an escaped "+00:00".
    private DateTime Now() => clock.GetUtcNow().UtcDateTime;
}
