using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Standards.ServiceDefaults.Configuration;

namespace Standards.ServiceDefaults.Deprecation;

/// <summary><c>Deprecation</c> and <c>Sunset</c> headers of endpoints on their way out.</summary>
internal static class DeprecationFeature
{
    public static void Add(DeprecationOptions options) =>
        new OptionChecks("ServiceDefaults:Deprecation", typeof(DeprecationOptions))
            .Range("WarningInterval", options.WarningInterval, TimeSpan.Zero, TimeSpan.FromDays(30))
            .Throw();

    public static void Use(WebApplication app, DeprecationOptions options)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var logger = app.Services.GetRequiredService<ILogger<DeprecationMiddleware>>();
        app.Use(next => new DeprecationMiddleware(next, options, clock, logger).InvokeAsync);
    }
}
