using Standards.ServiceDefaults.Idempotency;

namespace Standards.ServiceDefaults.Tests.Edge;

public sealed class InMemoryIdempotencyStoreTests
{
    [Fact]
    public async Task Memory_is_bounded_in_entries_and_bytes()
    {
        var store = new InMemoryIdempotencyStore(new IdempotencyOptions { MaxEntriesInMemory = 3, MaxBytesInMemory = 100 });

        for (var key = 0; key < 10; key++)
        {
            await CompleteAsync(store, $"{key}", 1);
        }
        Assert.Equal(3, store.Count);
        Assert.Equal(IdempotencyState.Answered, (await BeginAsync(store, "9")).State);

        await CompleteAsync(store, "large", 99);
        Assert.Equal(2, store.Count);

        // What is in flight is never forgotten.
        await using var flight = await BeginAsync(store, "flight");
        for (var key = 0; key < 10; key++)
        {
            await CompleteAsync(store, $"again-{key}", 1);
        }
        Assert.Equal(IdempotencyState.InFlight, (await BeginAsync(store, "flight")).State);
    }

    [Fact]
    public async Task Parallel_attempts_have_one_winner()
    {
        var store = new InMemoryIdempotencyStore(new IdempotencyOptions());

        var attempts = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await BeginAsync(store, "key"))));

        Assert.Single(attempts, attempt => attempt.State == IdempotencyState.New);
        Assert.Equal(99, attempts.Count(attempt => attempt.State == IdempotencyState.InFlight));
    }

    private static ValueTask<IIdempotencyAttempt> BeginAsync(InMemoryIdempotencyStore store, string id) =>
        store.BeginAsync(new IdempotencyRequest(id, "hash", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1)), CancellationToken.None);

    private static async Task CompleteAsync(InMemoryIdempotencyStore store, string id, int bytes)
    {
        await using var attempt = await BeginAsync(store, id);
        await attempt.CompleteAsync(new StoredAnswer(200, null, null, new byte[bytes]), CancellationToken.None);
    }
}
