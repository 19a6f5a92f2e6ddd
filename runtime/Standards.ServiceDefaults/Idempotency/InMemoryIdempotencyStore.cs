namespace Standards.ServiceDefaults.Idempotency;

/// <summary>
/// Answers in the memory of one process: for services without a database, that run once. Bounded in entries and bytes; the oldest answers go
/// first, those in flight never.
/// </summary>
public sealed class InMemoryIdempotencyStore(IdempotencyOptions options) : IIdempotencyStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    // Completed entries in the order of their end, which is that of their expiry.
    private readonly Queue<Entry> _completed = new();
    private long _bytes;

    internal int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    public ValueTask<IIdempotencyAttempt> BeginAsync(IdempotencyRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            RemoveWhile(entry => entry.ExpiresAt <= request.Now);
            return new(_entries.TryGetValue(request.Id, out var found) ? Found(found, request) : Take(request));
        }
    }

    private static FinishedAttempt Found(Entry entry, IdempotencyRequest request)
    {
        if (entry.Hash != request.Hash)
        {
            return new(IdempotencyState.OtherRequest);
        }
        return entry.Answer is null ? new(IdempotencyState.InFlight) : new(IdempotencyState.Answered, entry.Answer);
    }

    private Attempt Take(IdempotencyRequest request)
    {
        var entry = new Entry(request.Id, request.Hash, request.ExpiresAt);
        _entries.Add(request.Id, entry);
        return new Attempt(this, entry);
    }

    private void Complete(Entry entry, StoredAnswer answer)
    {
        lock (_gate)
        {
            entry.Answer = answer with { Body = answer.Body.ToArray() };
            _bytes += answer.Body.Length;
            _completed.Enqueue(entry);
            RemoveWhile(_ => _completed.Count > options.MaxEntriesInMemory || _bytes > options.MaxBytesInMemory);
        }
    }

    private void Release(Entry entry)
    {
        lock (_gate)
        {
            _entries.Remove(entry.Id);
        }
    }

    private void RemoveWhile(Func<Entry, bool> goes)
    {
        while (_completed.TryPeek(out var oldest) && goes(oldest))
        {
            _completed.Dequeue();
            _entries.Remove(oldest.Id);
            _bytes -= oldest.Answer!.Body.Length;
        }
    }

    private sealed class Entry(string id, string hash, DateTimeOffset expiresAt)
    {
        public string Id { get; } = id;

        public string Hash { get; } = hash;

        public DateTimeOffset ExpiresAt { get; } = expiresAt;

        public StoredAnswer? Answer { get; set; }
    }

    private sealed class Attempt(InMemoryIdempotencyStore store, Entry entry) : IIdempotencyAttempt
    {
        private bool _over;

        public IdempotencyState State => IdempotencyState.New;

        public StoredAnswer? Answer => null;

        public ValueTask CompleteAsync(StoredAnswer answer, CancellationToken cancellationToken)
        {
            store.Complete(entry, answer);
            _over = true;
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            if (!_over)
            {
                store.Release(entry);
            }
            _over = true;
            return ValueTask.CompletedTask;
        }
    }
}
