namespace Standards.ServiceDefaults.Idempotency;

/// <summary>
/// One attempt at a write. Where its state is <see cref="IdempotencyState.New"/> it owns the key and, with a database, the transaction of the
/// request. Disposed without <see cref="CompleteAsync"/> it gives the key back and rolls the transaction back.
/// </summary>
public interface IIdempotencyAttempt : IAsyncDisposable
{
    /// <summary>What the store found.</summary>
    IdempotencyState State { get; }

    /// <summary>The answer of the first time, where the state is <see cref="IdempotencyState.Answered"/>; else null.</summary>
    StoredAnswer? Answer { get; }

    /// <summary>Stores the answer together with what the request wrote: both or neither.</summary>
    ValueTask CompleteAsync(StoredAnswer answer, CancellationToken cancellationToken);
}
