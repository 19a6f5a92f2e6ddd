namespace StdService1.Api.Tests;

/// <summary>Fails in a way that nobody foresaw.</summary>
internal sealed class BrokenStore : IItemStore
{
    public const string Secret = "connection string with a password";

    public Task AddAsync(Item item, CancellationToken cancellationToken) => throw new InvalidOperationException(Secret);

    public Task<Item?> FindAsync(string id, CancellationToken cancellationToken) => throw new InvalidOperationException(Secret);

    public Task<IReadOnlyList<Item>> ListAsync(ItemPosition? after, int count, CancellationToken cancellationToken) => throw new InvalidOperationException(Secret);
}
