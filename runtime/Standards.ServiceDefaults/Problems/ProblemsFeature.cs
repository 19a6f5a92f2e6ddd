using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults.Problems;

/// <summary>Errors leave the service as problem details (RFC 9457) with <c>code</c>, <c>errors</c> and <c>requestId</c>.</summary>
internal static class ProblemsFeature
{
    public static void Add(IHostApplicationBuilder builder, ProblemsOptions options)
    {
    }

    public static void Use(WebApplication app, ProblemsOptions options)
    {
    }
}
