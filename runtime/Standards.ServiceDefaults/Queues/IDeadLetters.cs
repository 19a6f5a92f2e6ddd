namespace Standards.ServiceDefaults.Queues;

/// <summary>Keeps the items that could not be handled, for people to look at.</summary>
/// <typeparam name="T">What an item is.</typeparam>
public interface IDeadLetters<T>
{
    /// <summary>Takes an item over.</summary>
    ValueTask AddAsync(DeadLetter<T> letter, CancellationToken cancellationToken);
}
