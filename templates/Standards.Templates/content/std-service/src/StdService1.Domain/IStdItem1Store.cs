namespace StdService1.Domain;

/// <summary>Keeps std items1. Safe for concurrent use.</summary>
public interface IStdItem1Store
{
    /// <summary>Adds a std item1 whose identifier is new.</summary>
//#if (!postgres)
    /// <exception cref="StdItem1StoreFullException">The store holds as many std items1 as it may.</exception>
//#endif
    Task AddAsync(StdItem1 stdItem1, CancellationToken cancellationToken);

    /// <summary>The std item1 with this identifier, or null.</summary>
    Task<StdItem1?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Std items1 by time of creation, those of one time by identifier.</summary>
    /// <param name="after">The std item1 before the first that is wanted; null to begin with the first of all.</param>
    /// <param name="count">Most std items1 to return, at least 1.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    Task<IReadOnlyList<StdItem1>> ListAsync(StdItem1Position? after, int count, CancellationToken cancellationToken);
}
