namespace Standards.ServiceDefaults.Health;

/// <summary>Probes for whoever runs the service, in every environment.</summary>
public sealed class HealthOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;
}
