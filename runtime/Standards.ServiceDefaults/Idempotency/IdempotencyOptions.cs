using Microsoft.AspNetCore.Http;

namespace Standards.ServiceDefaults.Idempotency;

/// <summary>A write with an <c>Idempotency-Key</c> happens once.</summary>
public sealed class IdempotencyOptions
{
    private Func<HttpContext, string?>? _caller;

    /// <summary>Whether the feature is on. Off, endpoints ignore the header.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Time that an answer is kept. Default 24 hours (clause api.idempotency-key-on-writes).</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Characters of a key at most; a longer one is a 400. Default 128.</summary>
    public int MaxKeyLength { get; set; } = 128;

    /// <summary>Bytes of an answer at most; a write whose answer is larger fails and is rolled back. Default 1 MiB.</summary>
    public int MaxAnswerBytes { get; set; } = 1024 * 1024;

    /// <summary>Answers that the store in memory holds; the oldest goes first. Default 10 000.</summary>
    public int MaxEntriesInMemory { get; set; } = 10_000;

    /// <summary>Bytes of all bodies that the store in memory holds; the oldest goes first. Default 64 MiB.</summary>
    public long MaxBytesInMemory { get; set; } = 64L * 1024 * 1024;

    /// <summary>Time between two removals of expired answers from a database. Default 1 hour.</summary>
    public TimeSpan PurgeInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Says who calls where claims do not, such as by a header that a gateway sets and takes from nobody else. Null or empty: the claims of the caller decide,
    /// and an anonymous one has its address.
    /// </summary>
    public void IdentifyCallers(Func<HttpContext, string?> caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        _caller = caller;
    }

    internal string? CallerOf(HttpContext context) => _caller?.Invoke(context);
}
