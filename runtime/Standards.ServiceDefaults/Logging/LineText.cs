using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Standards.ServiceDefaults.Logging;

/// <summary>
/// Writes the inside of a JSON text (RFC 8259) as UTF-8, as the writer of the other lines does. Nearly all texts are plain ASCII: those are narrowed, and
/// nothing else; the encoder sees only what has to be escaped.
/// </summary>
internal static class LineText
{
    /// <summary>Bytes that a character takes at most: <c>\u001b</c>.</summary>
    public const int BytesOfChar = 6;

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Writes as much of a text as takes the given bytes at most.</summary>
    /// <param name="text">Any characters; halves of surrogate pairs become U+FFFD.</param>
    /// <param name="to">At least <paramref name="most"/> bytes.</param>
    /// <param name="most">Bytes.</param>
    /// <param name="cut">Whether something of the text is missing.</param>
    /// <returns>The bytes written.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<byte> to, int most, out bool cut)
    {
        if (!text.ContainsAnyExcept(Plain))
        {
            cut = text.Length > most;
            Ascii.FromUtf16(cut ? text[..most] : text, to, out var plain);
            return plain;
        }

        // By the most that it may take, so that nothing has to be counted: a text like this is rare, and a long one rarer.
        cut = text.Length > most / BytesOfChar;
        if (cut)
        {
            text = text[..(most / BytesOfChar)];
            if (!text.IsEmpty && char.IsHighSurrogate(text[^1]))
            {
                text = text[..^1];
            }
        }

        var utf8 = ArrayPool<byte>.Shared.Rent(text.Length * 3);
        try
        {
            Utf8.FromUtf16(text, utf8, out _, out var length);
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.EncodeUtf8(utf8.AsSpan(0, length), to, out _, out var written);
            return written;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }
}
