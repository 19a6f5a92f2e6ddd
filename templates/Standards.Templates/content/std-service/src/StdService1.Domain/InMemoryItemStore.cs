namespace StdService1.Domain;

/// <summary>Items in memory: for tests and the first days, gone after a restart.</summary>
/// <param name="capacity">Most items that are kept, at least 1.</param>
public sealed class InMemoryItemStore(int capacity) : IItemStore
{
    private static readonly Comparer<ItemPosition> Order = Comparer<ItemPosition>.Create((left, right) =>
        left.CreatedAt.CompareTo(right.CreatedAt) is var byTime and not 0 ? byTime : string.CompareOrdinal(left.Id, right.Id));

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Item> _byId = new(StringComparer.Ordinal);
    private readonly SortedList<ItemPosition, Item> _inOrder = new(Order);

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The identifier is taken.</exception>
    public Task AddAsync(Item item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        lock (_gate)
        {
            if (_byId.Count >= capacity)
                throw new ItemStoreFullException();

            _byId.Add(item.Id, item);
            // New items are the last but for a clock that was set back, so adding moves next to nothing.
            _inOrder.Add(item.Position, item);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<Item?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_byId.GetValueOrDefault(id));
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<Item>> ListAsync(ItemPosition? after, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        lock (_gate)
        {
            var items = new List<Item>(Math.Min(count, _inOrder.Count));
            for (var index = after is { } position ? IndexBehind(position) : 0; index < _inOrder.Count && items.Count < count; index++)
                items.Add(_inOrder.GetValueAtIndex(index));
            return Task.FromResult<IReadOnlyList<Item>>(items);
        }
    }

    private int IndexBehind(ItemPosition position)
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
