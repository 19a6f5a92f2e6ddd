namespace Standards.ServiceDefaults.Resilience;

/// <summary>Time-outs, retries and circuit breakers of outgoing HTTP calls.</summary>
public sealed class ResilienceOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;
}
