namespace StdService1.Api.Tests;

/// <summary>Stands for the database, whose own tests are in StdService1.Data.Tests.</summary>
internal sealed class InMemoryItemStore : IItemStore
{
    private readonly Lock _gate = new();
    private readonly List<Item> _items = [];

    public Task AddAsync(Item item, CancellationToken cancellationToken)
    {
        lock (_gate)
            _items.Add(item);
        return Task.CompletedTask;
    }

    public Task<Item?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_items.Find(item => item.Id == id));
    }

    public Task<IReadOnlyList<Item>> ListAsync(ItemPosition? after, int count, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var items = _items
                .OrderBy(item => item.CreatedAt).ThenBy(item => item.Id, StringComparer.Ordinal)
                .SkipWhile(item => after is { } position && item.Position != position)
                .Skip(after is null ? 0 : 1)
                .Take(count);
            return Task.FromResult<IReadOnlyList<Item>>([.. items]);
        }
    }
}
