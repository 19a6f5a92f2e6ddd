using Standards.Checks.Rules.Wiring.Reading;

namespace Standards.Checks.Rules.Wiring;

/// <summary>Routes by which a platform asks whether a service works.</summary>
internal static class ProbeRoutes
{
    private static readonly string[] Words =
    [
        "health", "healthz", "healthcheck", "healthchecks", "health-check", "hc", "live", "livez", "liveness", "alive", "ready", "readyz", "readiness",
        "startup",
        "startupz", "ping", "heartbeat", "up",
    ];

    private static readonly string[] Own = ["metrics", "version", "info", "status", "openapi", "swagger", "scalar", "favicon.ico", "robots.txt"];

    /// <summary>Whether a route is that of a probe.</summary>
    public static bool IsProbe(string route) => Segments(route).Any(segment => Words.Contains(segment, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether an endpoint tells of the service alone.</summary>
    public static bool IsAboutItself(WiringCall call) =>
        call.Name is "MapGet" or "MapMethods" or "Map"
        && call.Text is { } route
        && (IsProbe(route) || Segments(route).FirstOrDefault() is { } first && Own.Contains(first, StringComparer.OrdinalIgnoreCase));

    private static string[] Segments(string route) => route.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
