using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StdService1.Api.Health;

/// <summary>Not ready once shutdown began, so that traffic goes elsewhere while requests in flight end.</summary>
internal sealed class LifetimeCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested
            ? HealthCheckResult.Unhealthy("The service is stopping.")
            : HealthCheckResult.Healthy());
}
