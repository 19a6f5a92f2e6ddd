namespace Standards.ServiceDefaults.Idempotency;

/// <summary>An attempt that owns nothing: the key is taken.</summary>
internal sealed class FinishedAttempt(IdempotencyState state, StoredAnswer? answer = null) : IIdempotencyAttempt
{
    public IdempotencyState State => state;

    public StoredAnswer? Answer => answer;

    public ValueTask CompleteAsync(StoredAnswer answer, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("This attempt does not own its key.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
