namespace Standards.ServiceDefaults.Logging;

/// <summary>JSON lines on standard output, secrets redacted; one line an answer where the access log is on.</summary>
public sealed class LoggingOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;
}
