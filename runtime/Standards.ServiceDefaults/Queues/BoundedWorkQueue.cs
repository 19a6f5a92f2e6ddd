using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace Standards.ServiceDefaults.Queues;

/// <summary>Work for later, and not more of it than can wait. Who adds chooses: wait for room, or be told that there is none.</summary>
/// <typeparam name="T">What an item is.</typeparam>
public sealed class BoundedWorkQueue<T>
{
    private readonly Channel<QueuedItem<T>> _channel;
    private readonly TimeProvider _time;

    /// <param name="capacity">Items that may wait.</param>
    /// <param name="time">The clock by which the age of items counts.</param>
    public BoundedWorkQueue(int capacity, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        ArgumentNullException.ThrowIfNull(time);

        _time = time;
        _channel = Channel.CreateBounded<QueuedItem<T>>(new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.Wait });
    }

    /// <summary>Items that wait.</summary>
    public int Depth => _channel.Reader.Count;

    /// <summary>How long the oldest item has waited.</summary>
    public TimeSpan Age => _channel.Reader.TryPeek(out var oldest) ? _time.GetElapsedTime(oldest.Since) : TimeSpan.Zero;

    /// <summary>Adds an item, or says that the queue is full or closed: the caller is refused, with 503 as a rule.</summary>
    public bool TryEnqueue(T item) => _channel.Writer.TryWrite(new QueuedItem<T>(item, _time.GetTimestamp()));

    /// <summary>Adds an item as soon as there is room; the caller is slowed down.</summary>
    /// <exception cref="ChannelClosedException">The process is stopping.</exception>
    public ValueTask EnqueueAsync(T item, CancellationToken cancellationToken = default)
        => _channel.Writer.WriteAsync(new QueuedItem<T>(item, _time.GetTimestamp()), cancellationToken);

    internal void Close() => _channel.Writer.TryComplete();

    internal IAsyncEnumerable<QueuedItem<T>> ReadAsync(CancellationToken cancellationToken) => _channel.Reader.ReadAllAsync(cancellationToken);

    internal bool TryRead([MaybeNullWhen(false)] out QueuedItem<T> item) => _channel.Reader.TryRead(out item);
}
