using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Standards.ServiceDefaults.Telemetry;

/// <summary>Traces and metrics by OpenTelemetry: all failures, and few of the successes. Exported by OTLP where an endpoint is configured.</summary>
public sealed class TelemetryOptions
{
    private readonly List<Action<TracerProviderBuilder>> _tracing = [];
    private readonly List<Action<MeterProviderBuilder>> _metrics = [];

    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Name of the service; else <c>OTEL_SERVICE_NAME</c>, else that of the application.</summary>
    public string? ServiceName { get; set; }

    /// <summary>Version of the service; else that of the entry assembly.</summary>
    public string? ServiceVersion { get; set; }

    /// <summary>
    /// Where traces and metrics are sent, an absolute http or https address; else <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>. Neither: nothing is exported.
    /// </summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary>
    /// The share of successful traces that are kept, from 0 to 1. Default 0.01, and 1 in Development (clause observability-traces.trace-sampling). Failed ones
    /// are always kept; what a caller has decided in <c>traceparent</c> holds for successes.
    /// </summary>
    public double? SuccessRatio { get; set; }

    /// <summary>Meters besides those of ASP.NET Core, Kestrel, the runtime, HTTP clients, this package, and the one that is called like the service.</summary>
    public IList<string> Meters { get; } = [];

    /// <summary>Activity sources besides those of ASP.NET Core, HTTP clients, and the one that is called like the service.</summary>
    public IList<string> Sources { get; } = [];

    /// <summary>Adds to the tracing of this package, such as a processor or an exporter.</summary>
    public void ConfigureTracing(Action<TracerProviderBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _tracing.Add(configure);
    }

    /// <summary>Adds to the metrics of this package, such as a view or an exporter.</summary>
    public void ConfigureMetrics(Action<MeterProviderBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _metrics.Add(configure);
    }

    internal bool HasTracing => _tracing.Count > 0;

    internal bool HasMetrics => _metrics.Count > 0;

    internal void Apply(TracerProviderBuilder builder) => _tracing.ForEach(configure => configure(builder));

    internal void Apply(MeterProviderBuilder builder) => _metrics.ForEach(configure => configure(builder));
}
