using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Standards.ServiceDefaults.Configuration;

namespace Standards.ServiceDefaults.Requests;

/// <summary>Request and correlation ids: <c>X-Request-ID</c> on every answer, also on errors.</summary>
internal static class RequestsFeature
{
    public static void Add(RequestsOptions options) =>
        new OptionChecks("ServiceDefaults:Requests", typeof(RequestsOptions)).Range("MaxLength", options.MaxLength, 16, 256).Throw();

    public static void Use(WebApplication app, RequestsOptions options)
    {
        var source = new RequestIdSource(app.Services.GetRequiredService<TimeProvider>());
        var logger = app.Services.GetRequiredService<ILogger<RequestsMiddleware>>();
        app.Use(next => new RequestsMiddleware(next, options, source, logger).InvokeAsync);
    }
}
