namespace Standards.ServiceDefaults.Shutdown;

/// <summary>Requests in flight end before the process does. Both times together stay below the 30 s that Kubernetes waits by default.</summary>
public sealed class ShutdownOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// How long the service goes on answering after it has said that it is not ready, so that balancers notice. Default 5 s, and none in Development;
    /// from 0 to 5 min.
    /// </summary>
    public TimeSpan? DrainDelay { get; set; }

    /// <summary>How long requests and background work in flight may take then. Default 20 s, from 0 to 1 h.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);
}
