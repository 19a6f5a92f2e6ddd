using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults.Health;

/// <summary>Probes for whoever runs the service, in every environment.</summary>
internal static class HealthFeature
{
    public static void Add(IHostApplicationBuilder builder, HealthOptions options)
    {
    }

    public static void Use(WebApplication app, HealthOptions options)
    {
    }
}
