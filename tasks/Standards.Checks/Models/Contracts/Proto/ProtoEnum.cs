namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>An enum.</summary>
internal sealed class ProtoEnum(ProtoHead head) : ProtoElement(head)
{
    /// <summary>The message that it is declared in; null at the top of a file.</summary>
    public ProtoMessage? Parent { get; init; }

    /// <summary>Its values, in the order of the file.</summary>
    public List<ProtoEnumValue> Values { get; } = [];

    /// <summary>Numbers and names that are not to be used again.</summary>
    public ProtoReserved Reserved { get; } = new();
}
