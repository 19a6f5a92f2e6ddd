using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.ProtoCompatibility.Shapes;

/// <summary>An RPC.</summary>
/// <param name="Name">Its name, without that of the service.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="Request">Full name of the message that a client sends.</param>
/// <param name="Response">Full name of the message that the server sends.</param>
internal sealed record MethodShape(string Name, Location Place, string Request, string Response)
{
    /// <summary>Whether the client sends many.</summary>
    public bool StreamsRequests { get; init; }

    /// <summary>Whether the server sends many.</summary>
    public bool StreamsResponses { get; init; }

    /// <summary>What it promises of a second call; <c>IDEMPOTENCY_UNKNOWN</c> where nothing is said.</summary>
    public string Idempotency { get; init; } = "IDEMPOTENCY_UNKNOWN";
}
