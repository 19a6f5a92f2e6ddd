using System.Text;

namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>
/// The checksum of GitHub's and npm's tokens: the last six characters are the CRC-32 (ISO 3309) of the thirty before them, behind the
/// prefix, in base 62 with digits, capitals, small letters, padded with zeros on the left.
/// </summary>
internal static class TokenChecksum
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int Length = 6;

    /// <summary>Whether the last six characters of a token are the checksum of what stands between them and its prefix.</summary>
    public static bool? IsRight(string token)
    {
        var body = token.AsSpan(token.LastIndexOf('_') + 1);
        return body.Length > Length && body[^Length..].SequenceEqual(Of(body[..^Length]));
    }

    /// <summary>The checksum of a text of ASCII.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var crc = Crc32(text);
        Span<char> digits = stackalloc char[Length];
        for (var i = Length - 1; i >= 0; i--)
        {
            digits[i] = Digits[(int)(crc % 62)];
            crc /= 62;
        }

        return digits.ToString();
    }

    /// <summary>The CRC-32 (ISO 3309) of a text of ASCII.</summary>
    public static uint Crc32(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length];
        _ = Encoding.ASCII.GetBytes(text, bytes);
        var crc = 0xFFFF_FFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB8_8320u & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
