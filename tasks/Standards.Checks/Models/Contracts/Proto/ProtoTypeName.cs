namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A type where it is used.</summary>
/// <param name="Text">As written, with a dot in front where one stands: <c>int32</c>, <c>Order</c>, <c>.acme.orders.v1.Order</c>.</param>
/// <param name="Offset">Offset of its first character.</param>
internal readonly record struct ProtoTypeName(string Text, int Offset)
{
    private static readonly HashSet<string> Scalars = new(StringComparer.Ordinal)
    {
        "double", "float", "int32", "int64", "uint32", "uint64", "sint32", "sint64", "fixed32", "fixed64", "sfixed32", "sfixed64", "bool", "string", "bytes",
    };

    /// <summary>Whether it is a type of the language and not one that a file declares.</summary>
    public bool IsScalar => Scalars.Contains(Text);
}
