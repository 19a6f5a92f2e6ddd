using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults.Requests;

/// <summary>Request and correlation ids: <c>X-Request-ID</c> on every answer, also on errors.</summary>
internal static class RequestsFeature
{
    public static void Add(IHostApplicationBuilder builder, RequestsOptions options)
    {
    }

    public static void Use(WebApplication app, RequestsOptions options)
    {
    }
}
