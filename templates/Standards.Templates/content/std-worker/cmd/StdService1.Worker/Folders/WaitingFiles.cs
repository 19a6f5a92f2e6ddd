namespace StdService1.Worker.Folders;

/// <summary>What lies in the inbox.</summary>
/// <param name="Count">Number of messages.</param>
/// <param name="Oldest">When the oldest was written; null when there is none.</param>
internal readonly record struct WaitingFiles(int Count, DateTimeOffset? Oldest);
