namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A message.</summary>
internal sealed class ProtoMessage(ProtoHead head) : ProtoElement(head)
{
    /// <summary>The message that it is declared in; null at the top of a file.</summary>
    public ProtoMessage? Parent { get; init; }

    /// <summary>Whether a group declares it.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Its fields with those of its oneofs, in the order of the file.</summary>
    public List<ProtoField> Fields { get; } = [];

    /// <summary>Its oneofs.</summary>
    public List<ProtoOneof> Oneofs { get; } = [];

    /// <summary>Messages declared in it, those of groups too.</summary>
    public List<ProtoMessage> Messages { get; } = [];

    /// <summary>Enums declared in it.</summary>
    public List<ProtoEnum> Enums { get; } = [];

    /// <summary>Fields for other messages that it declares.</summary>
    public List<ProtoField> Extensions { get; } = [];

    /// <summary>Numbers and names that are not to be used again.</summary>
    public ProtoReserved Reserved { get; } = new();

    /// <summary>Numbers that extensions may use.</summary>
    public List<ProtoRange> ExtensionRanges { get; } = [];
}
