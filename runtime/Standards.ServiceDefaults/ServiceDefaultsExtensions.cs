using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Standards.ServiceDefaults.Configuration;
using Standards.ServiceDefaults.Deprecation;
using Standards.ServiceDefaults.Flags;
using Standards.ServiceDefaults.Headers;
using Standards.ServiceDefaults.Health;
using Standards.ServiceDefaults.Idempotency;
using Standards.ServiceDefaults.Limits;
using Standards.ServiceDefaults.Logging;
using Standards.ServiceDefaults.Paging;
using Standards.ServiceDefaults.Problems;
using Standards.ServiceDefaults.Proxies;
using Standards.ServiceDefaults.Requests;
using Standards.ServiceDefaults.Resilience;
using Standards.ServiceDefaults.Shutdown;
using Standards.ServiceDefaults.Telemetry;

namespace Standards.ServiceDefaults;

/// <summary>The two calls of a <c>Program.cs</c>.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Adds what every service of the standards shares, as configured.</summary>
    /// <param name="builder">The builder of a web application or of a worker that answers probes.</param>
    /// <param name="configure">Has the last word over the configuration; null where the configuration is enough.</param>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder, Action<ServiceDefaultsOptions>? configure = null)
        where TBuilder : IHostApplicationBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);

        var options = new ServiceDefaultsOptions();
        builder.Configuration.GetSection(ServiceDefaultsOptions.Section).Bind(options);
        configure?.Invoke(options);
        builder.Services.AddSingleton(options);
        builder.Services.TryAddSingleton(TimeProvider.System);
        var identity = ServiceIdentity.Of(builder, options);
        LoggingFeature.AddRedaction(builder, options.Logging);

        if (options.Proxies.Enabled)
        {
            ProxiesFeature.Add(builder, options.Proxies);
        }
        if (options.Requests.Enabled)
        {
            RequestsFeature.Add(options.Requests);
        }
        if (options.Headers.Enabled)
        {
            HeadersFeature.Add(builder, options.Headers);
        }
        if (options.Problems.Enabled)
        {
            ProblemsFeature.Add(builder, options.Problems);
        }
        if (options.Limits.Enabled)
        {
            LimitsFeature.Add(builder, options.Limits);
        }
        if (options.Idempotency.Enabled)
        {
            IdempotencyFeature.Add(builder, options.Idempotency);
        }
        if (options.Deprecation.Enabled)
        {
            DeprecationFeature.Add(options.Deprecation);
        }
        PagingFeature.Add(options.Paging);
        if (options.Health.Enabled)
        {
            HealthFeature.Add(builder, options.Health);
        }
        if (options.Logging.Enabled)
        {
            LoggingFeature.Add(builder, options.Logging, identity);
        }
        if (options.Telemetry.Enabled)
        {
            TelemetryFeature.Add(builder, options.Telemetry, identity);
        }
        if (options.Resilience.Enabled)
        {
            ResilienceFeature.Add(builder, options.Resilience);
        }
        if (options.Shutdown.Enabled)
        {
            ShutdownFeature.Add(builder, options.Shutdown);
        }
        if (options.Flags.Enabled)
        {
            FlagsFeature.Add(builder, options.Flags);
        }
        builder.Services.AddHostedService<UnknownKeys>();
        return builder;
    }

    /// <summary>Puts the middleware in its order and maps the probes. The first call after <c>Build</c>: what is added later runs inside.</summary>
    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        var options = app.Services.GetRequiredService<ServiceDefaultsOptions>();

        if (options.Proxies.Enabled)
        {
            ProxiesFeature.Use(app, options.Proxies);
        }
        if (options.Requests.Enabled)
        {
            RequestsFeature.Use(app, options.Requests);
        }
        if (options.Headers.Enabled)
        {
            HeadersFeature.Use(app, options.Headers);
        }
        if (options.Logging.Enabled)
        {
            LoggingFeature.Use(app, options.Logging);
        }
        if (options.Telemetry.Enabled)
        {
            TelemetryFeature.Use(app);
        }
        if (options.Problems.Enabled)
        {
            ProblemsFeature.Use(app, options.Problems);
        }

        // Explicitly, or the host puts them in front of everything above: what they throw would leave as a bare 500. Callers are limited after it is
        // known who they are, and before they are told what they may not.
        app.UseRouting();
        var known = app.Services.GetRequiredService<IServiceProviderIsService>();
        if (known.IsService(typeof(IAuthenticationSchemeProvider)))
        {
            app.UseAuthentication();
        }
        if (options.Limits.Enabled)
        {
            LimitsFeature.Use(app, options.Limits);
        }
        if (known.IsService(typeof(IAuthorizationHandlerProvider)))
        {
            app.UseAuthorization();
        }
        if (options.Deprecation.Enabled)
        {
            DeprecationFeature.Use(app, options.Deprecation);
        }
        if (options.Idempotency.Enabled)
        {
            IdempotencyFeature.Use(app, options.Idempotency);
        }
        if (options.Health.Enabled)
        {
            HealthFeature.Use(app, options.Health);
        }
        return app;
    }
}
