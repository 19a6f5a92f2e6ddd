using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Standards.ServiceDefaults.Telemetry;

/// <summary>
/// Runs OpenTelemetry before the first request and past the last one, where anything takes what it records. What the application hosts itself is left to it: a
/// tracer or meter provider among its services means that its own listens, and a second one would send everything twice.
/// </summary>
internal sealed class TelemetryHost(TelemetrySetup setup, IServiceProvider services) : IHostedLifecycleService, IDisposable
{
    private OpenTelemetrySdk? _sdk;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var tracing = setup.HasTraces && services.GetService<TracerProvider>() is null;
        var metrics = setup.HasMetrics && services.GetService<MeterProvider>() is null;
        if (tracing || metrics)
        {
            _sdk = setup.Create(tracing, metrics);
        }
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left (the SDK waits five seconds at most for each signal).</summary>
    public void Dispose()
    {
        _sdk?.Dispose();
        _sdk = null;
    }
}
