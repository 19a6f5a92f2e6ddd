namespace StdService1.Domain;

/// <summary>Std items1 in memory: for tests and the first days, gone after a restart.</summary>
/// <param name="capacity">Most std items1 that are kept, at least 1.</param>
public sealed class InMemoryStdItem1Store(int capacity) : IStdItem1Store
{
    private static readonly Comparer<StdItem1Position> Order = Comparer<StdItem1Position>.Create((left, right) =>
        left.CreatedAt.CompareTo(right.CreatedAt) is var byTime and not 0 ? byTime : string.CompareOrdinal(left.Id, right.Id));

    private readonly Lock _gate = new();
    private readonly Dictionary<string, StdItem1> _byId = new(StringComparer.Ordinal);
    private readonly SortedList<StdItem1Position, StdItem1> _inOrder = new(Order);

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The identifier is taken.</exception>
    public Task AddAsync(StdItem1 stdItem1, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stdItem1);
        lock (_gate)
        {
            if (_byId.Count >= capacity)
                throw new StdItem1StoreFullException();

            _byId.Add(stdItem1.Id, stdItem1);
            // New std items1 are the last but for a clock that was set back, so adding moves next to nothing.
            _inOrder.Add(stdItem1.Position, stdItem1);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<StdItem1?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_byId.GetValueOrDefault(id));
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<StdItem1>> ListAsync(StdItem1Position? after, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        lock (_gate)
        {
            var stdItems1 = new List<StdItem1>(Math.Min(count, _inOrder.Count));
            for (var index = after is { } position ? IndexBehind(position) : 0; index < _inOrder.Count && stdItems1.Count < count; index++)
                stdItems1.Add(_inOrder.GetValueAtIndex(index));
            return Task.FromResult<IReadOnlyList<StdItem1>>(stdItems1);
        }
    }

    private int IndexBehind(StdItem1Position position)
    {
        var low = 0;
        var high = _inOrder.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Order.Compare(_inOrder.GetKeyAtIndex(middle), position) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
