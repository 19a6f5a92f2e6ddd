using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults.Resilience;

/// <summary>Time-outs, retries and circuit breakers of outgoing HTTP calls.</summary>
internal static class ResilienceFeature
{
    public static void Add(IHostApplicationBuilder builder, ResilienceOptions options)
    {
    }
}
