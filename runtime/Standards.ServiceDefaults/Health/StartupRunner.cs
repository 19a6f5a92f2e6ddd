using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults.Health;

/// <summary>
/// Runs the startup tasks once the probes answer, so that whoever waits sees what it waits for. What they throw stops the host (clause
/// errors.fail-fast-only-at-startup).
/// </summary>
internal sealed class StartupRunner(StartupGate gate, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await gate.RunAsync(stoppingToken);
    }
}
