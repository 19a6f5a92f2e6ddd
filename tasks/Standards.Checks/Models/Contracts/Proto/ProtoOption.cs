namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>An option, or a field of the value of one.</summary>
/// <param name="Name">As written without white space: <c>deprecated</c>, <c>(buf.validate.field).string.min_len</c>; in aggregates <c>min_len</c> or <c>[a.b]</c>.</param>
/// <param name="Offset">Offset of the name.</param>
/// <param name="Value">Its value.</param>
internal sealed record ProtoOption(string Name, int Offset, ProtoValue Value);
