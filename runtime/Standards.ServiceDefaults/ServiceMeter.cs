namespace Standards.ServiceDefaults;

/// <summary>The meter of what this package measures about itself. Names follow clause observability-metrics.metric-name-format.</summary>
public static class ServiceMeter
{
    /// <summary>The name of the meter; telemetry listens to it.</summary>
    public const string Name = "Standards.ServiceDefaults";
}
