namespace Standards.ServiceDefaults.Telemetry;

/// <summary>Traces and metrics by OpenTelemetry; every error and a share of the successes.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;
}
