namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A name or text, and where it stands.</summary>
/// <param name="Text">As written, without quotes.</param>
/// <param name="Offset">Offset of its first character.</param>
internal sealed record ProtoName(string Text, int Offset);
