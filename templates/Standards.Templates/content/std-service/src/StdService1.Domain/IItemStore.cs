namespace StdService1.Domain;

/// <summary>Keeps items. Safe for concurrent use.</summary>
public interface IItemStore
{
    /// <summary>Adds an item whose identifier is new.</summary>
    Task AddAsync(Item item, CancellationToken cancellationToken);

    /// <summary>The item with this identifier, or null.</summary>
    Task<Item?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>One page of items in the order in which they were added.</summary>
    /// <param name="cursor">Where the page before ended (<see cref="ItemPage.NextCursor"/>); null for the first page.</param>
    /// <param name="limit">Most items that the page may hold, at least 1.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The page, or null when no page ended at this cursor.</returns>
    Task<ItemPage?> ListAsync(string? cursor, int limit, CancellationToken cancellationToken);
}
