using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace StdService1.Worker.Messages;

/// <summary>Reads a message of which nothing is known yet.</summary>
internal static class MessageParser
{
    /// <summary>Reads a request, or says in one sentence, without its values, what is wrong.</summary>
    public static bool TryParse(ReadOnlySpan<byte> body, [NotNullWhen(true)] out InvoiceRequest? request, [NotNullWhen(false)] out string? problem)
    {
        try
        {
            request = JsonSerializer.Deserialize(body, MessageJson.Default.InvoiceRequest);
            problem = request is null ? "The message is null." : InvoiceRules.Check(request);
        }
        catch (JsonException exception)
        {
            // Not the text of the exception, which quotes the message.
            request = null;
            problem = $"The message is not the JSON that is asked for: see line {exception.LineNumber + 1 ?? 1}, byte {exception.BytePositionInLine + 1 ?? 1}.";
        }

        if (problem is not null)
            request = null;
        return request is not null;
    }
}
