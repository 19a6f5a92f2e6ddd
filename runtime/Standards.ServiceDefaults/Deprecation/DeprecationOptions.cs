namespace Standards.ServiceDefaults.Deprecation;

/// <summary><c>Deprecation</c> and <c>Sunset</c> headers of endpoints on their way out.</summary>
public sealed class DeprecationOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>A warning about calls of a deprecated endpoint is logged at most once in this time. Default 1 hour; zero logs every call.</summary>
    public TimeSpan WarningInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Whether an endpoint answers 410 from its sunset on, without a deployment. Default false: a date alone should not end a service; the build
    /// fails past it.
    /// </summary>
    public bool GoneAfterSunset { get; set; }
}
