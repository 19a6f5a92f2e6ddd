using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults.Shutdown;

/// <summary>Requests in flight end before the process does.</summary>
internal static class ShutdownFeature
{
    public static void Add(IHostApplicationBuilder builder, ShutdownOptions options)
    {
    }
}
