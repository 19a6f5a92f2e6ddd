namespace Standards.ServiceDefaults.Limits;

/// <summary>Requests a caller may make: a bucket of <see cref="Burst"/> requests that <see cref="Requests"/> a <see cref="Period"/> flow back into.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Whether requests are counted and, above the limit, answered with 429.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Requests at once. Default 200 (clause resilience.per-client-rate-limit).</summary>
    public int Burst { get; set; } = 200;

    /// <summary>Requests that come back in a period. Default 100 (clause resilience.per-client-rate-limit).</summary>
    public int Requests { get; set; } = 100;

    /// <summary>The period. Default 1 second.</summary>
    public TimeSpan Period { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Callers remembered at once; new ones beyond it share one bucket, so memory stays bounded. Default 100 000.</summary>
    public int MaxCallers { get; set; } = 100_000;

    /// <summary>
    /// Header whose value tells callers apart that no user does, such as <c>X-API-Key</c>; only a hash of it is kept. Default empty: name one only
    /// where something in front of the service refuses unknown keys, or a caller escapes the limit with a new key a request.
    /// </summary>
    public string ApiKeyHeader { get; set; } = "";
}
