namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>What a service records, and whether it sends it.</summary>
internal sealed class Telemetry
{
    // Distributions and agents that record and send by themselves.
    private static readonly string[] Distributions =
    [
        "UseAzureMonitor", "AddApplicationInsightsTelemetry", "AddApplicationInsightsTelemetryWorkerService", "UseApplicationInsights", "AddElasticApm",
        "UseElasticApm", "UseAllElasticApm", "AddAllElasticApm", "AddElasticOpenTelemetry", "UseGrafana", "UseSentry", "AddHoneycomb", "AddSplunkOpenTelemetry",
    ];

    private static readonly string[] Agents = ["Datadog.Trace", "NewRelic.Api.Agent", "Elastic.Apm", "Dynatrace.OneAgent.Sdk"];

    private static readonly string[] Tracing =
        ["WithTracing", "AddOpenTelemetryTracing", "CreateTracerProviderBuilder", "ConfigureOpenTelemetryTracerProvider"];

    private static readonly string[] Metering = ["WithMetrics", "AddOpenTelemetryMetrics", "CreateMeterProviderBuilder", "ConfigureOpenTelemetryMeterProvider"];

    private readonly WiredService _service;

    public Telemetry(WiredService service)
    {
        _service = service;
        var closure = service.Closure;
        IsDistribution = closure.Has(Distributions) || Array.Exists(Agents, closure.References.Contains);
        HasBoth = service.Defaults.Give("Telemetry") || IsDistribution;
        HasTraces = HasBoth || (closure.Has(Tracing) && IsSent("OpenTelemetry.Trace.", "AddProcessor"));
        HasMetrics = HasBoth
            || (closure.Has(Metering) && IsSent("OpenTelemetry.Metrics.", "AddReader"))
            || closure.All.Any(call => call.Member.IsIn("Prometheus.") || call.Member.IsIn("App.Metrics."));
    }

    /// <summary>Whether a distribution of a vendor decides what is recorded.</summary>
    public bool IsDistribution { get; }

    /// <summary>Whether the package or a distribution sends traces and metrics.</summary>
    public bool HasBoth { get; }

    /// <summary>Whether traces are recorded and sent.</summary>
    public bool HasTraces { get; }

    /// <summary>Whether metrics are recorded and sent.</summary>
    public bool HasMetrics { get; }

    /// <summary>Whether names of all sources or meters are constants.</summary>
    public bool IsKnown(string method) => !_service.Closure.Calls(method).Any(call => call.Arguments.Skip(1).Any(HasUnknown));

    /// <summary>The names of sources (<c>AddSource</c>) or meters (<c>AddMeter</c>) that something listens to.</summary>
    public List<string> Names(string method, string list)
    {
        var closure = _service.Closure;
        return
        [
            .. closure.Calls(method).SelectMany(call => call.Texts),
            .. closure.Calls("Add").Where(call => call.Receiver?.Name == "get_" + list).SelectMany(call => call.Texts),
            .. _service.Settings.Below($"ServiceDefaults:Telemetry:{list}"),
        ];
    }

    /// <summary>Whether a method of a namespace of OpenTelemetry is called.</summary>
    public bool Calls(string space, string name) => _service.Closure.Calls(name).Any(call => call.Member.IsIn(space));

    private bool IsSent(string space, string custom) =>
        _service.Closure.Has("UseOtlpExporter", custom)
        || _service.Closure.All.Any(call =>
            call.Member.IsIn(space)
            && call.Name.StartsWith("Add", StringComparison.Ordinal)
            && (call.Name.Contains("Exporter", StringComparison.Ordinal) || call.Name.Contains("Listener", StringComparison.Ordinal)))
        || _service.Closure.All.Any(call => call.Name.EndsWith("Exporter", StringComparison.Ordinal) && !call.Member.IsIn("OpenTelemetry."));

    private static bool HasUnknown(object? value) =>
        value is List<object?> list ? list.Exists(item => item is not string) || list.Count == 0 : value is not string;
}
