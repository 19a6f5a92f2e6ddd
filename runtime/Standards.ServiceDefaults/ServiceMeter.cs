using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace Standards.ServiceDefaults;

/// <summary>The meter of what this package measures about itself. Names follow clause observability-metrics.metric-name-format.</summary>
public static class ServiceMeter
{
    /// <summary>The name of the meter; telemetry listens to it.</summary>
    public const string Name = "Standards.ServiceDefaults";

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The factory owns its meters and gives the same one for the same name.")]
    internal static Meter Of(IMeterFactory meters) => meters.Create(Name);
}
