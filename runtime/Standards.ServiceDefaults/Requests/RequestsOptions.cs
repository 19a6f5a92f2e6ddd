namespace Standards.ServiceDefaults.Requests;

/// <summary>Request and correlation ids: <c>X-Request-ID</c> on every answer, also on errors.</summary>
public sealed class RequestsOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;
}
