namespace Standards.ServiceDefaults.Requests;

/// <summary>Request and correlation ids: <c>X-Request-ID</c> on every answer, also on errors.</summary>
public sealed class RequestsOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Whether ids that callers send are kept. Off, every request gets an id of this service, which is right where callers are not trusted to
    /// choose what stands in its logs.
    /// </summary>
    public bool TrustCallers { get; set; } = true;

    /// <summary>Characters that an id of a caller has at most; a longer one is replaced. Default 128.</summary>
    public int MaxLength { get; set; } = 128;
}
