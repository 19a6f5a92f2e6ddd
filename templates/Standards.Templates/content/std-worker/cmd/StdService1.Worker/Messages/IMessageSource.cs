namespace StdService1.Worker.Messages;

/// <summary>
/// Where messages come from, at least once. A broker takes the place of the inbox folder here: receive, acknowledge, dead-letter, return. A message that was received is in
/// hand, and not received again, until one of the other methods was called with its receipt or the process has ended. Safe for concurrent use.
/// </summary>
internal interface IMessageSource
{
    /// <summary>The messages that are there and not in hand; ends when there are no more.</summary>
    IAsyncEnumerable<RawMessage> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>The message was handled and does not come again.</summary>
    ValueTask CompleteAsync(string receipt, CancellationToken cancellationToken);

    /// <summary>The message cannot be handled: it goes to the dead letters, with the reason.</summary>
    /// <param name="receipt">How the source knows the message.</param>
    /// <param name="reason">A sentence for people; no value of the message.</param>
    /// <param name="cancellationToken">Stops the attempt; the message then comes again.</param>
    ValueTask RejectAsync(string receipt, string reason, CancellationToken cancellationToken);

    /// <summary>The message was not handled and comes again: in this process, or in the next one.</summary>
    void Release(string receipt);
}
