namespace Standards.ServiceDefaults.Queues;

/// <summary>An item that could not be handled.</summary>
/// <typeparam name="T">What an item is.</typeparam>
/// <param name="Item">The item.</param>
/// <param name="Attempts">Attempts that were made; 0 if the process stopped before the first.</param>
/// <param name="Error">The last failure; null if the process stopped before one.</param>
/// <param name="At">When it was given up.</param>
public sealed record DeadLetter<T>(T Item, int Attempts, Exception? Error, DateTimeOffset At);
