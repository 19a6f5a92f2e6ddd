using System.Text;

namespace Standards.Checks.Rules.Secrets;

/// <summary>Finds out how the bytes of a file are text.</summary>
internal static class TextDecoders
{
    /// <summary>
    /// A decoder that replaces what is invalid, because a wrong byte must not hide what stands beside it; null for a binary file.
    /// UTF-8 unless a byte order mark, or zeros in every other place, say UTF-16.
    /// </summary>
    public static Decoder? Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetDecoder(),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetDecoder(),
        _ when head.IndexOf((byte)0) < 0 => Encoding.UTF8.GetDecoder(),
        _ => Utf16WithoutMark(head),
    };

    // ASCII in UTF-16 has a zero in every second byte and none in the others. A few zeros in a text are still a text.
    private static Decoder? Utf16WithoutMark(ReadOnlySpan<byte> head)
    {
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var pairs = head.Length / 2;
        return odd * 10 >= pairs * 7 && even * 10 <= pairs ? Encoding.Unicode.GetDecoder()
            : even * 10 >= pairs * 7 && odd * 10 <= pairs ? Encoding.BigEndianUnicode.GetDecoder()
            : (even + odd) * 100 <= head.Length && Controls(head) * 50 <= head.Length ? Encoding.UTF8.GetDecoder()
            : null;
    }

    // What no text has but compressed data has: a tenth of its bytes.
    private static int Controls(ReadOnlySpan<byte> head)
    {
        var controls = 0;
        foreach (var b in head)
        {
            controls += b is (> 0 and < 8) or (> 13 and < 27) or (> 27 and < 32) ? 1 : 0;
        }

        return controls;
    }
}
