using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Standards.ServiceDefaults.Telemetry;

/// <summary>What is listened to, what is kept of it, and where that goes.</summary>
internal sealed class TelemetrySetup(TelemetryOptions options, ServiceIdentity identity, double successRatio, string? endpoint, IConfiguration configuration)
{
    // Seconds. With 0.2, the limit of the latency objective (design: p95 below 200 ms), which the boundaries of ASP.NET Core leave out.
    private static readonly double[] Latency = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.2, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics", "Microsoft.AspNetCore.RateLimiting",
        "System.Net.Http",
        "System.Runtime", ServiceMeter.Name,
    ];

    /// <summary>Whether somebody takes traces: recorded for nobody, they cost each request and the start the same.</summary>
    public bool HasTraces => endpoint is not null || options.HasTracing;

    /// <summary>Whether somebody takes metrics.</summary>
    public bool HasMetrics => endpoint is not null || options.HasMetrics;

    public void AddSources(TracerProviderBuilder tracing)
    {
        tracing.AddSource("Microsoft.AspNetCore", "System.Net.Http", ServiceMeter.Name, identity.Name);
        tracing.AddSource([.. options.Sources]);
    }

    public void AddMeters(MeterProviderBuilder metrics)
    {
        metrics.AddMeter(Meters).AddMeter(identity.Name).AddMeter([.. options.Meters]);
        metrics.AddView("http.server.request.duration", new ExplicitBucketHistogramConfiguration { Boundaries = Latency });
    }

    /// <summary>The SDK of this package, for what the application does not host itself.</summary>
    public OpenTelemetrySdk Create(bool tracing, bool metrics) => OpenTelemetrySdk.Create(sdk =>
    {
        // The SDK has services of its own; its exporters read the settings of OpenTelemetry (OTEL_*) from there.
        sdk.Services.AddSingleton(Settings());
        sdk.ConfigureResource(resource => resource
            .AddService(identity.Name, serviceVersion: identity.Version)
            .AddAttributes([new("deployment.environment.name", identity.Environment)]));
        if (tracing)
        {
            sdk.WithTracing(AddTracing);
        }
        if (metrics)
        {
            sdk.WithMetrics(AddMetrics);
        }
    });

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The provider disposes its sampler and processors.")]
    private void AddTracing(TracerProviderBuilder tracing)
    {
        AddSources(tracing);
        tracing.SetSampler(new ErrorBiasedSampler(successRatio));
        // Before any exporter: what it sees is decided here.
        tracing.AddProcessor(new ErrorPromotion());
        options.Apply(tracing);
        if (endpoint is not null)
        {
            tracing.AddOtlpExporter();
        }
    }

    private void AddMetrics(MeterProviderBuilder metrics)
    {
        AddMeters(metrics);
        options.Apply(metrics);
        if (endpoint is not null)
        {
            metrics.AddOtlpExporter();
        }
    }

    private IConfiguration Settings()
        => new ConfigurationBuilder()
            .AddConfiguration(configuration)
            .AddInMemoryCollection([KeyValuePair.Create("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint)])
            .Build();
}
