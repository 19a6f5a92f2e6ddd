namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A field of a message or of an <c>extend</c>.</summary>
internal sealed class ProtoField(ProtoHead head) : ProtoElement(head)
{
    /// <summary>The word in front of it.</summary>
    public ProtoLabel Label { get; init; }

    /// <summary>Its type; of a map, the type of the values; of a group, the name of the group.</summary>
    public ProtoTypeName Type { get; init; }

    /// <summary>The type of the keys of a map; null for all others.</summary>
    public string? KeyType { get; init; }

    /// <summary>Its number.</summary>
    public long Number { get; init; }

    /// <summary>Offset of the number.</summary>
    public int NumberOffset { get; init; }

    /// <summary>The oneof that holds it; null for most.</summary>
    public ProtoOneof? Oneof { get; init; }

    /// <summary>The message that a group declares; null for all others.</summary>
    public ProtoMessage? Group { get; init; }

    /// <summary>The message that an extension extends; null for fields of messages.</summary>
    public ProtoTypeName? Extendee { get; init; }

    /// <summary>Whether it is a map.</summary>
    public bool IsMap => KeyType is not null;

    /// <summary>Whether it holds several values: repeated, or a map.</summary>
    public bool IsRepeated => Label == ProtoLabel.Repeated || IsMap;

    /// <summary>The name in JSON when an option gives it; null otherwise.</summary>
    public string? JsonName => Option("json_name")?.Value.Text;
}
