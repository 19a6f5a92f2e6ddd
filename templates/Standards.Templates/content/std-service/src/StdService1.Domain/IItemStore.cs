namespace StdService1.Domain;

/// <summary>Keeps items. Safe for concurrent use.</summary>
public interface IItemStore
{
    /// <summary>Adds an item whose identifier is new.</summary>
//#if (!postgres)
    /// <exception cref="ItemStoreFullException">The store holds as many items as it may.</exception>
//#endif
    Task AddAsync(Item item, CancellationToken cancellationToken);

    /// <summary>The item with this identifier, or null.</summary>
    Task<Item?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Items by time of creation, those of one time by identifier.</summary>
    /// <param name="after">The item before the first that is wanted; null to begin with the first of all.</param>
    /// <param name="count">Most items to return, at least 1.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    Task<IReadOnlyList<Item>> ListAsync(ItemPosition? after, int count, CancellationToken cancellationToken);
}
