using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults.Shutdown;

/// <summary>
/// Keeps the server open for a while after the service has stopped being ready. The host calls <see cref="StoppingAsync"/> before it stops any service, Kestrel
/// among them.
/// </summary>
internal sealed class DrainDelay(TimeSpan delay, IHostApplicationLifetime lifetime, TimeProvider time) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        // A signal has said so already; code that stops the host by itself has not, and readiness hangs on it.
        lifetime.StopApplication();
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
