namespace Standards.ServiceDefaults.Idempotency;

/// <summary>
/// Keeps keys and answers. A store that is scoped shares the scope with the endpoint, so it can put its record into the transaction that the
/// endpoint writes in.
/// </summary>
public interface IIdempotencyStore
{
    /// <summary>Takes the key, atomically, or tells why it cannot. Does not wait for another request with the same key.</summary>
    ValueTask<IIdempotencyAttempt> BeginAsync(IdempotencyRequest request, CancellationToken cancellationToken);
}
