using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets;

/// <summary>A place in a text where a literal of a detector stands.</summary>
/// <param name="text">The text, or the part of a large file that is searched.</param>
/// <param name="at">Index of the literal.</param>
/// <param name="literal">The literal as the detector writes it; the text may have another case.</param>
/// <param name="format">What kind of file it is.</param>
internal readonly ref struct SecretPlace(ReadOnlySpan<char> text, int at, string literal, FileFormat format)
{
    /// <summary>The farthest that a detector looks.</summary>
    public const int Reach = 4096;

    public ReadOnlySpan<char> Text { get; } = text;

    public int At { get; } = at;

    public string Literal { get; } = literal;

    public FileFormat Format { get; } = format;

    /// <summary>Index behind the literal.</summary>
    public int End => At + Literal.Length;

    /// <summary>Whether the literal stands there letter by letter.</summary>
    public bool IsExact => Text[At..End].SequenceEqual(Literal);

    /// <summary>What follows the literal, as far as anybody looks.</summary>
    public ReadOnlySpan<char> Rest => Text.Slice(End, Math.Min(Reach, Text.Length - End));

    /// <summary>The character before the literal; a line end at the beginning of the text.</summary>
    public char Before => At == 0 ? '\n' : Text[At - 1];
}
