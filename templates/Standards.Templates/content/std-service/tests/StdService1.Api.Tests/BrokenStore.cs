namespace StdService1.Api.Tests;

/// <summary>Fails as a store does whose database is gone.</summary>
internal sealed class BrokenStore : IItemStore
{
    public const string Secret = "connection string with a password";

    public Task AddAsync(Item item, CancellationToken cancellationToken) => throw new InvalidOperationException(Secret);

    public Task<Item?> FindAsync(string id, CancellationToken cancellationToken) => throw new InvalidOperationException(Secret);

    public Task<ItemPage?> ListAsync(string? cursor, int limit, CancellationToken cancellationToken) => throw new InvalidOperationException(Secret);
}
