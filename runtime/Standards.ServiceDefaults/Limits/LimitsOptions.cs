namespace Standards.ServiceDefaults.Limits;

/// <summary>Body size, slow callers and requests per caller, with <c>X-RateLimit-*</c> headers.</summary>
public sealed class LimitsOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Bytes of a request body; more is a 413. Default 1 MiB (clause security.bounds-checked); an endpoint raises it for itself.</summary>
    public long MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>Bytes of all request headers together; more is a 431. Default 32 KiB.</summary>
    public int MaxHeaderBytes { get; set; } = 32 * 1024;

    /// <summary>Time for a request line and its headers to arrive; a slower caller gets 408. Default 10 seconds.</summary>
    public TimeSpan HeaderTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes a second that a body arrives, or an answer is taken, at least, after <see cref="RateGrace"/>. Default 240.</summary>
    public int MinBytesPerSecond { get; set; } = 240;

    /// <summary>Time before <see cref="MinBytesPerSecond"/> counts. Default 5 seconds.</summary>
    public TimeSpan RateGrace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Time that a connection without a request stays open. Default 2 minutes.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromMinutes(2);

    /// <inheritdoc cref="RateLimitOptions"/>
    public RateLimitOptions RateLimit { get; } = new();
}
