using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults.Telemetry;

/// <summary>Traces and metrics by OpenTelemetry; every error and a share of the successes.</summary>
internal static class TelemetryFeature
{
    public static void Add(IHostApplicationBuilder builder, TelemetryOptions options)
    {
    }

    public static void Use(WebApplication app, TelemetryOptions options)
    {
    }
}
