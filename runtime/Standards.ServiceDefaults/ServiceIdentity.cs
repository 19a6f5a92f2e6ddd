using System.Reflection;
using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults;

/// <summary>
/// Who speaks in logs, traces and metrics (clauses observability-traces.trace-service-identity and observability-metrics.metric-required-labels).
/// </summary>
/// <param name="Name">The name of the service, <c>service.name</c> of OpenTelemetry.</param>
/// <param name="Version">The version of the entry assembly, without the commit behind a plus sign.</param>
/// <param name="Environment">The environment of the host in lower case, <c>deployment.environment.name</c>.</param>
internal sealed record ServiceIdentity(string Name, string Version, string Environment)
{
    public static ServiceIdentity Of(IHostApplicationBuilder builder, ServiceDefaultsOptions options)
    {
        var name = First(options.Telemetry.ServiceName, builder.Configuration["OTEL_SERVICE_NAME"], builder.Environment.ApplicationName, "unknown_service");
        var version = First(options.Telemetry.ServiceVersion, EntryVersion(), "0.0.0");
        return new ServiceIdentity(name, version, builder.Environment.EnvironmentName.ToLowerInvariant());
    }

    private static string? EntryVersion()
    {
        var version = Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var plus = version?.IndexOf('+', StringComparison.Ordinal) ?? -1;
        return plus < 0 ? version : version![..plus];
    }

    private static string First(params ReadOnlySpan<string?> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (!string.IsNullOrWhiteSpace(candidate))
            {
                return candidate;
            }
        }

        return string.Empty;
    }
}
