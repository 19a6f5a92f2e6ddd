using System.Text;
using System.Text.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Foundation.Json;

/// <summary>Where the parser of the JSON library stopped. The library counts bytes, and line feeds only.</summary>
internal static class JsonPosition
{
    /// <summary>The place of a fault.</summary>
    /// <param name="text">What was parsed, as UTF-8 without byte order mark.</param>
    /// <param name="fault">What the parser threw; without a place of its own it is at the start.</param>
    public static Position Of(ReadOnlySpan<byte> text, JsonException fault)
    {
        var lineStart = 0;
        for (var feeds = fault.LineNumber ?? 0; feeds > 0; feeds--)
        {
            lineStart += text[lineStart..].IndexOf((byte)'\n') + 1;
        }

        return TextCursor.PositionOf(text, lineStart + (fault.BytePositionInLine ?? 0));
    }

    /// <summary>The place of a fault in a text that was parsed as such.</summary>
    public static Position Of(string text, JsonException fault) => Of(Encoding.UTF8.GetBytes(text), fault);
}
