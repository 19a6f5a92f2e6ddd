using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Standards.ServiceDefaults.Health;

/// <summary>What a probe answers (clause health.health-readiness).</summary>
/// <param name="Status"><c>healthy</c>, <c>degraded</c> or <c>unhealthy</c>; only the last is a 503.</param>
/// <param name="Timestamp">When the checks ran, in UTC.</param>
/// <param name="Checks">The checks, by name.</param>
internal sealed record HealthAnswer(string Status, DateTime Timestamp, IReadOnlyList<HealthEntry> Checks)
{
    public const string Healthy = "healthy";
    public const string Degraded = "degraded";
    public const string Unhealthy = "unhealthy";

    public static string StatusOf(bool healthy) => healthy ? Healthy : Unhealthy;

    public static string StatusOf(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => Healthy,
        HealthStatus.Degraded => Degraded,
        _ => Unhealthy,
    };
}
