namespace Standards.ServiceDefaults.Shutdown;

/// <summary>Requests in flight end before the process does.</summary>
public sealed class ShutdownOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;
}
