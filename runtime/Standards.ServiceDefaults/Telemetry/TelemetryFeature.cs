using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Standards.ServiceDefaults.Configuration;
using Standards.ServiceDefaults.Logging;

namespace Standards.ServiceDefaults.Telemetry;

/// <summary>Traces and metrics by OpenTelemetry, all failures and few of the successes.</summary>
internal static class TelemetryFeature
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void Add(IHostApplicationBuilder builder, TelemetryOptions options, ServiceIdentity identity)
    {
        new OptionChecks($"{ServiceDefaultsOptions.Section}:Telemetry", typeof(TelemetryOptions))
            .Range(nameof(options.SuccessRatio), options.SuccessRatio ?? 0, 0.0, 1.0)
            .Require(IsAddress(options.OtlpEndpoint), nameof(options.OtlpEndpoint), options.OtlpEndpoint, "an absolute http or https address")
            .Throw();

        var setup = new TelemetrySetup(
            options, identity,
            options.SuccessRatio ?? (builder.Environment.IsDevelopment() ? 1 : 0.01),
            options.OtlpEndpoint ?? builder.Configuration[Endpoint],
            builder.Configuration);
        builder.Services.AddSingleton(setup);
        // An application that hosts OpenTelemetry itself (OpenTelemetry.Extensions.Hosting) gets the sources and meters; sampler and exporters are then its
        // own.
        builder.Services.ConfigureOpenTelemetryTracerProvider(setup.AddSources);
        builder.Services.ConfigureOpenTelemetryMeterProvider(setup.AddMeters);
        builder.Services.AddHostedService<TelemetryHost>();
    }

    public static void Use(WebApplication app)
    {
        var services = app.Services;
        var (redactor, pseudonym, quiet) = (
            services.GetRequiredService<Redactor>(), services.GetRequiredService<Pseudonym>(), services.GetRequiredService<QuietPaths>());
        app.Use(next => new ServerSpan(next, redactor, pseudonym, quiet).InvokeAsync);
    }

    private static bool IsAddress(string? endpoint)
        => endpoint is null || Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
