namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A value of an enum. Its full name is that of a sibling of the enum, as in C++.</summary>
internal sealed class ProtoEnumValue(ProtoHead head) : ProtoElement(head)
{
    /// <summary>Its number.</summary>
    public long Number { get; init; }

    /// <summary>Offset of the number.</summary>
    public int NumberOffset { get; init; }
}
