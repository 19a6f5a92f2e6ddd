using Standards.ServiceDefaults.Queues;
using StdService1.Worker.Messages;

namespace StdService1.Worker.Invoices;

/// <summary>
/// Works off a request. The result is there before the message is acknowledged, and is written once for an id: wherever the process dies, the message comes again and has one
/// effect.
/// </summary>
internal sealed partial class InvoiceHandler(IResultStore results, IMessageSource source, TimeProvider clock, ILogger<InvoiceHandler> logger) : IWorkHandler<InvoiceDelivery>
{
    public async ValueTask HandleAsync(InvoiceDelivery item, CancellationToken cancellationToken)
    {
        using var scope = MessageScope.Begin(logger, item.Request);
        if (await results.AddAsync(InvoiceTotal.Of(item.Request, clock), cancellationToken))
            Handled(logger, item.Receipt);
        else
            Repeated(logger, item.Receipt);
        await source.CompleteAsync(item.Receipt, cancellationToken);
    }

    [LoggerMessage(EventId = 1, EventName = "MessageHandled", Level = LogLevel.Information, Message = "The message {Receipt} was handled")]
    private static partial void Handled(ILogger logger, string receipt);

    [LoggerMessage(EventId = 2, EventName = "MessageRepeated", Level = LogLevel.Information, Message = "The message {Receipt} was handled before and changes nothing")]
    private static partial void Repeated(ILogger logger, string receipt);
}
