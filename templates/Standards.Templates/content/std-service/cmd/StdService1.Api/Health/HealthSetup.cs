using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace StdService1.Api.Health;

/// <summary>Probes for whoever runs the service, in every environment.</summary>
internal static class HealthSetup
{
    private const string ReadyTag = "ready";

    public static void AddServiceHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<LifetimeCheck>("lifetime", tags: [ReadyTag]);

    public static void MapServiceHealth(this IEndpointRouteBuilder routes)
    {
        // Live runs no check: a dependency that is down must take the service out of rotation, not restart it.
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
    }
}
