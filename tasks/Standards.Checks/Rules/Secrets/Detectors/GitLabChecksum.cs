namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>
/// The checksum of GitLab's routable tokens, <c>glpat-{payload}.{version}.{length}{checksum}</c>: two digits for the length of the payload, then
/// the CRC-32 of all that stands before it, in seven digits, both in base 36. Tokens of before have 20 characters and no checksum.
/// </summary>
internal static class GitLabChecksum
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int Length = 7;

    /// <summary>Whether the checksum of a token is right; null when it has none.</summary>
    public static bool? IsRight(string token) =>
        token.LastIndexOf('.') is var point and > 0 && token.Length - point - 1 == Length + 2
            ? token.AsSpan()[^Length..].SequenceEqual(Of(token.AsSpan()[..^Length]))
            : null;

    /// <summary>The checksum of a token without it.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var crc = TokenChecksum.Crc32(text);
        Span<char> digits = stackalloc char[Length];
        for (var i = Length - 1; i >= 0; i--)
        {
            digits[i] = Digits[(int)(crc % 36)];
            crc /= 36;
        }

        return digits.ToString();
    }
}
