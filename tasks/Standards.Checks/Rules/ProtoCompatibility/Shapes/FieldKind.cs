namespace Standards.Checks.Rules.ProtoCompatibility.Shapes;

/// <summary>How the value of a field is written.</summary>
internal enum FieldKind
{
    /// <summary>A type that is declared outside the repository.</summary>
    Unknown,

    /// <summary>64 bits with a binary point.</summary>
    Double,

    /// <summary>32 bits with a binary point.</summary>
    Float,

    /// <summary>A varint of 32 bits.</summary>
    Int32,

    /// <summary>A varint of 64 bits.</summary>
    Int64,

    /// <summary>A varint of 32 bits without a sign.</summary>
    UInt32,

    /// <summary>A varint of 64 bits without a sign.</summary>
    UInt64,

    /// <summary>A zigzag varint of 32 bits.</summary>
    SInt32,

    /// <summary>A zigzag varint of 64 bits.</summary>
    SInt64,

    /// <summary>Four bytes without a sign.</summary>
    Fixed32,

    /// <summary>Eight bytes without a sign.</summary>
    Fixed64,

    /// <summary>Four bytes.</summary>
    SFixed32,

    /// <summary>Eight bytes.</summary>
    SFixed64,

    /// <summary>A varint of one bit.</summary>
    Bool,

    /// <summary>UTF-8.</summary>
    String,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>A message between two tags.</summary>
    Group,

    /// <summary>A message behind its length.</summary>
    Message,

    /// <summary>A varint that has names.</summary>
    Enum,
}
