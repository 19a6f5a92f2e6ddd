namespace Standards.ServiceDefaults.Queues;

/// <summary>An item and the time stamp of its arrival.</summary>
internal sealed record QueuedItem<T>(T Item, long Since);
