using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults.Health;

/// <summary>Runs the startup tasks while the probes already answer. What they throw stops the host (clause errors.fail-fast-only-at-startup).</summary>
internal sealed class StartupRunner(StartupGate gate) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => gate.RunAsync(stoppingToken);
}
