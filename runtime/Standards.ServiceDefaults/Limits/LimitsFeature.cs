using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults.Limits;

/// <summary>Body size, slow callers and requests per caller, with <c>X-RateLimit-*</c> headers.</summary>
internal static class LimitsFeature
{
    public static void Add(IHostApplicationBuilder builder, LimitsOptions options)
    {
    }

    public static void Use(WebApplication app, LimitsOptions options)
    {
    }
}
