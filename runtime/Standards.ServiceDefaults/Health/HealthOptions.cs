namespace Standards.ServiceDefaults.Health;

/// <summary>Probes for whoever runs the service, in every environment.</summary>
public sealed class HealthOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Path that tells that the process runs. Default <c>/health/live</c> (clause health.liveness-and-readiness).</summary>
    public string LivePath { get; set; } = "/health/live";

    /// <summary>Path that tells whether requests may come. Default <c>/health/ready</c> (clause health.liveness-and-readiness).</summary>
    public string ReadyPath { get; set; } = "/health/ready";

    /// <summary>Path that tells whether the start is over. Default <c>/health/startup</c>.</summary>
    public string StartupPath { get; set; } = "/health/startup";

    /// <summary>
    /// Time that a result of the checks is used again, so that probes cost what they cost once. Default 1 second; zero runs them for each probe.
    /// </summary>
    public TimeSpan CacheFor { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Time that a check may take before it counts as failed, unless its registration says otherwise. Default 2 seconds.</summary>
    public TimeSpan CheckTimeout { get; set; } = TimeSpan.FromSeconds(2);
}
