using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Standards.ServiceDefaults.Logging;

/// <summary>JSON lines on standard output, secrets redacted; one line an answer where the access log is on.</summary>
internal static class LoggingFeature
{
    public static void Add(IHostApplicationBuilder builder, LoggingOptions options)
    {
    }

    public static void Use(WebApplication app, LoggingOptions options)
    {
    }
}
