namespace Standards.ServiceDefaults.Queues;

/// <summary>Works on the items of a queue. The same item may come again after a failure: handle it so that twice is like once.</summary>
/// <typeparam name="T">What an item is.</typeparam>
public interface IWorkHandler<in T>
{
    /// <summary>Handles an item; an exception is a failed attempt.</summary>
    /// <param name="item">The item.</param>
    /// <param name="cancellationToken">Ends when the process can wait no longer.</param>
    ValueTask HandleAsync(T item, CancellationToken cancellationToken);
}
