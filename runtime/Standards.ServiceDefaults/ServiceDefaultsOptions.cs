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

/// <summary>
/// The features of a service, each with its own switch. Bound from the configuration section <see cref="Section"/>
/// (<c>ServiceDefaults:Limits:Enabled</c>), then handed to the code that calls <c>AddServiceDefaults</c>.
/// </summary>
public sealed class ServiceDefaultsOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "ServiceDefaults";

    /// <inheritdoc cref="ProxiesOptions"/>
    public ProxiesOptions Proxies { get; } = new();

    /// <inheritdoc cref="RequestsOptions"/>
    public RequestsOptions Requests { get; } = new();

    /// <inheritdoc cref="HeadersOptions"/>
    public HeadersOptions Headers { get; } = new();

    /// <inheritdoc cref="ProblemsOptions"/>
    public ProblemsOptions Problems { get; } = new();

    /// <inheritdoc cref="LimitsOptions"/>
    public LimitsOptions Limits { get; } = new();

    /// <inheritdoc cref="IdempotencyOptions"/>
    public IdempotencyOptions Idempotency { get; } = new();

    /// <inheritdoc cref="PagingOptions"/>
    public PagingOptions Paging { get; } = new();

    /// <inheritdoc cref="DeprecationOptions"/>
    public DeprecationOptions Deprecation { get; } = new();

    /// <inheritdoc cref="HealthOptions"/>
    public HealthOptions Health { get; } = new();

    /// <inheritdoc cref="LoggingOptions"/>
    public LoggingOptions Logging { get; } = new();

    /// <inheritdoc cref="TelemetryOptions"/>
    public TelemetryOptions Telemetry { get; } = new();

    /// <inheritdoc cref="ResilienceOptions"/>
    public ResilienceOptions Resilience { get; } = new();

    /// <inheritdoc cref="ShutdownOptions"/>
    public ShutdownOptions Shutdown { get; } = new();

    /// <inheritdoc cref="FlagsOptions"/>
    public FlagsOptions Flags { get; } = new();
}
