using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Standards.ServiceDefaults.Health;

/// <summary>A check that ends in time, also where it blocks or does not look at its token.</summary>
internal sealed class BoundedCheck(IHealthCheck check, TimeSpan timeout, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var token = cancellation.Token;
        try
        {
            return await Task.Run(() => check.CheckHealthAsync(context, token), token).WaitAsync(timeout, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            await cancellation.CancelAsync();
            return new HealthCheckResult(context.Registration.FailureStatus, "The check did not end in time.");
        }
    }
}
