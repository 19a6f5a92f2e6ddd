using Microsoft.Extensions.Options;
using Standards.ServiceDefaults.Flags;
using Standards.ServiceDefaults.Queues;
using StdService1.Worker.Folders;
using StdService1.Worker.Messages;

namespace StdService1.Worker.Invoices;

/// <summary>
/// Takes messages from the source into the queue: what cannot be read is rejected, and a queue that is full makes it wait. From the moment the process is told to stop it takes
/// no more, while the port is still open; what is in hand then ends.
/// </summary>
internal sealed partial class MessageIntake(
    IMessageSource source, BoundedWorkQueue<InvoiceDelivery> queue, IFeatureFlags flags, IOptions<InboxOptions> options, WorkMetrics metrics, IHostApplicationLifetime lifetime,
    TimeProvider clock, ILogger<MessageIntake> logger) : BackgroundService
{
    private bool _closed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        using var timer = new PeriodicTimer(options.Value.PollInterval, clock);
        try
        {
            do
                await PassAsync(stop.Token);
            while (await timer.WaitForNextTickAsync(stop.Token));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Stopped(logger);
        }
    }

    private async Task PassAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!await IsOpenAsync(cancellationToken))
                return;

            await foreach (var message in source.ReceiveAsync(cancellationToken))
            {
                await TakeAsync(message, cancellationToken);
                metrics.Progress();
                if (!await IsOpenAsync(cancellationToken))
                    return;
            }

            metrics.Progress();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Not the end of the worker: the source may come back, and readiness says that it is away.
            Failed(logger, exception);
        }
    }

    private async Task TakeAsync(RawMessage message, CancellationToken cancellationToken)
    {
        if (!MessageParser.TryParse(message.Body.Span, out var request, out var problem))
        {
            Rejected(logger, message.Receipt, problem);
            await source.RejectAsync(message.Receipt, problem, cancellationToken);
            return;
        }

        try
        {
            await queue.EnqueueAsync(new InvoiceDelivery(message.Receipt, request), cancellationToken);
        }
        catch
        {
            source.Release(message.Receipt);
            throw;
        }
    }

    private async ValueTask<bool> IsOpenAsync(CancellationToken cancellationToken)
    {
        var closed = !await flags.IsEnabledAsync("invoice-intake", cancellationToken: cancellationToken);
        if (closed && !_closed)
            Closed(logger);
        _closed = closed;
        return !closed;
    }

    [LoggerMessage(EventId = 1, EventName = "MessageRejected", Level = LogLevel.Error, Message = "The message {Receipt} is a dead letter: {Reason}")]
    private static partial void Rejected(ILogger logger, string receipt, string reason);

    [LoggerMessage(EventId = 2, EventName = "IntakeFailed", Level = LogLevel.Error, Message = "Messages cannot be taken; the next attempt follows")]
    private static partial void Failed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 3, EventName = "IntakeClosed", Level = LogLevel.Warning, Message = "The flag invoice-intake is off: no message is taken")]
    private static partial void Closed(ILogger logger);

    [LoggerMessage(EventId = 4, EventName = "IntakeStopped", Level = LogLevel.Information, Message = "The process stops: no message is taken any more")]
    private static partial void Stopped(ILogger logger);
}
