namespace Standards.ServiceDefaults.Queues;

/// <summary>How much may wait, who works on it, and how often (clauses async.bounded-channels-only and messaging.dead-letter-queue).</summary>
public sealed class WorkQueueOptions
{
    /// <summary>Items that may wait. Default 1,000, from 1 to 1,000,000.</summary>
    public int Capacity { get; set; } = 1000;

    /// <summary>Items that are worked on at a time; with 1 they keep their order. Default 1, from 1 to 1,000.</summary>
    public int Workers { get; set; } = 1;

    /// <summary>Attempts at an item before it is a dead letter, the first included. Default 3, from 1 to 100.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>The pause before the second attempt; it doubles then. Default 100 ms.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest pause. Default 30 s.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);
}
