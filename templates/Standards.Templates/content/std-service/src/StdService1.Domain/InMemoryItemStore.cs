namespace StdService1.Domain;

/// <summary>Items in memory: for tests and the first days, gone after a restart.</summary>
public sealed class InMemoryItemStore : IItemStore
{
    private readonly Lock _gate = new();
    private readonly List<Item> _items = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The identifier is taken.</exception>
    public Task AddAsync(Item item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        lock (_gate)
        {
            _positions.Add(item.Id, _items.Count);
            _items.Add(item);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<Item?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_positions.TryGetValue(id, out var position) ? _items[position] : null);
    }

    /// <inheritdoc />
    public Task<ItemPage?> ListAsync(string? cursor, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        lock (_gate)
        {
            // The cursor is the identifier of the last item seen, so items added meanwhile neither repeat nor hide one.
            var start = 0;
            if (cursor is not null)
            {
                if (!_positions.TryGetValue(cursor, out var last))
                    return Task.FromResult<ItemPage?>(null);

                start = last + 1;
            }

            var items = _items.GetRange(start, Math.Min(limit, _items.Count - start));
            var next = start + items.Count < _items.Count ? items[^1].Id : null;
            return Task.FromResult<ItemPage?>(new ItemPage(items, next));
        }
    }
}
