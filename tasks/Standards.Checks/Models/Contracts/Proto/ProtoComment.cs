namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A comment of a proto file.</summary>
/// <param name="Text">Without its marks.</param>
/// <param name="FirstLine">1-based.</param>
/// <param name="LastLine">1-based.</param>
/// <param name="IsAlone">Whether nothing stands before it in its first line.</param>
internal readonly record struct ProtoComment(string Text, int FirstLine, int LastLine, bool IsAlone);
