namespace StdService1.Worker.Messages;

/// <summary>What every line of the log says about the message that is worked on.</summary>
internal static class MessageScope
{
    public static IDisposable? Begin(ILogger logger, InvoiceRequest request) => logger.BeginScope(
        (KeyValuePair<string, object?>[])[new("correlationId", request.CorrelationId), new("messageId", request.Id)]);
}
