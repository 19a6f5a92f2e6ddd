namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>An RPC.</summary>
internal sealed class ProtoMethod(ProtoHead head) : ProtoElement(head)
{
    /// <summary>The message that a client sends.</summary>
    public ProtoTypeName Request { get; init; }

    /// <summary>The message that the service answers.</summary>
    public ProtoTypeName Response { get; init; }

    /// <summary>Whether the client sends a stream.</summary>
    public bool ClientStreams { get; init; }

    /// <summary>Whether the service answers a stream.</summary>
    public bool ServerStreams { get; init; }
}
