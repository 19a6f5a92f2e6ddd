namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A comment as it stands in the file: one with <c>//</c> to the end of its line, or one from <c>/*</c> to <c>*/</c>.</summary>
/// <param name="Start">Offset of its first slash.</param>
/// <param name="End">Offset behind it; the line end is not part of it.</param>
/// <param name="IsLine">Whether it begins with <c>//</c>.</param>
internal readonly record struct ProtoComment(int Start, int End, bool IsLine);
