namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A token of a proto file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Comments">How many comments of the file stand before it.</param>
internal readonly record struct ProtoToken(ProtoTokenKind Kind, int Start, int End, int Comments);
