namespace Standards.ServiceDefaults.Queues;

/// <summary>Keeps the newest thousand dead letters until the process ends; a service that must not lose them registers a store of its own.</summary>
/// <typeparam name="T">What an item is.</typeparam>
public sealed class InMemoryDeadLetters<T> : IDeadLetters<T>
{
    private const int Most = 1000;
    private readonly Lock _gate = new();
    private readonly Queue<DeadLetter<T>> _letters = new();

    /// <summary>The letters, the oldest first.</summary>
    public IReadOnlyList<DeadLetter<T>> Letters
    {
        get
        {
            lock (_gate)
            {
                return [.. _letters];
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask AddAsync(DeadLetter<T> letter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_letters.Count == Most)
            {
                _letters.Dequeue();
            }
            _letters.Enqueue(letter);
        }

        return ValueTask.CompletedTask;
    }
}
