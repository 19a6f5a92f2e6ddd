using Standards.ServiceDefaults.Queues;
using StdService1.Worker.Messages;

namespace StdService1.Worker.Invoices;

/// <summary>
/// Gives back to the source what the queue could not handle. After all its attempts a message is a dead letter; with fewer the process was out of time, and the message stays
/// where it is for the next one.
/// </summary>
internal sealed partial class SourceDeadLetters(
    IMessageSource source, WorkQueueOptions options, IHostApplicationLifetime lifetime, ILogger<SourceDeadLetters> logger) : IDeadLetters<InvoiceDelivery>
{
    public async ValueTask AddAsync(DeadLetter<InvoiceDelivery> letter, CancellationToken cancellationToken)
    {
        var (receipt, request) = letter.Item;
        using var scope = MessageScope.Begin(logger, request);
        if (letter.Attempts < options.Attempts || (letter.Error is OperationCanceledException && lifetime.ApplicationStopping.IsCancellationRequested))
        {
            source.Release(receipt);
            Returned(logger, receipt);
            return;
        }

        Dead(logger, receipt, letter.Attempts);
        // The type and not the text: texts of exceptions may hold secrets. The log has the whole, redacted.
        var reason = $"Failed {letter.Attempts} times, the last time with {letter.Error?.GetType().Name}. The log has more under the correlationId {request.CorrelationId}.";
        await source.RejectAsync(receipt, reason, cancellationToken);
    }

    [LoggerMessage(EventId = 1, EventName = "MessageReturned", Level = LogLevel.Warning, Message = "The message {Receipt} was not handled in time and comes again")]
    private static partial void Returned(ILogger logger, string receipt);

    [LoggerMessage(EventId = 2, EventName = "MessageDead", Level = LogLevel.Error, Message = "The message {Receipt} is a dead letter after {Attempts} attempts")]
    private static partial void Dead(ILogger logger, string receipt, int attempts);
}
