namespace Standards.Checks.Rules.Secrets.Detectors;

/// <summary>The checksum of Bech32 (BIP 173), which the secret keys of age end with: six characters of a BCH code over prefix and data.</summary>
internal static class Bech32Checksum
{
    private const string Digits = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int Length = 6;
    private static readonly uint[] Generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

    /// <summary>Whether a text in capitals ends with the checksum of what stands before it.</summary>
    public static bool? IsRight(string text)
    {
        var lower = text.ToLowerInvariant();
        return lower.LastIndexOf('1') is var one and > 0
            && lower.Length - one > Length
            && lower.EndsWith(Of(lower.AsSpan(0, one), lower.AsSpan(one + 1)[..^Length]), StringComparison.Ordinal);
    }

    /// <summary>The checksum of a prefix and data, both in small letters; of data that has other characters, nothing that any text ends with.</summary>
    public static string Of(ReadOnlySpan<char> prefix, ReadOnlySpan<char> data)
    {
        var sum = 1u;
        foreach (var c in prefix)
        {
            sum = Step(sum, (uint)c >> 5);
        }

        sum = Step(sum, 0);
        foreach (var c in prefix)
        {
            sum = Step(sum, (uint)c & 31);
        }

        foreach (var c in data)
        {
            if (Digits.IndexOf(c, StringComparison.Ordinal) is not (var digit and >= 0))
            {
                return "?";
            }

            sum = Step(sum, (uint)digit);
        }

        for (var i = 0; i < Length; i++)
        {
            sum = Step(sum, 0);
        }

        sum ^= 1;
        Span<char> digits = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            digits[i] = Digits[(int)((sum >> (5 * (Length - 1 - i))) & 31)];
        }

        return digits.ToString();
    }

    private static uint Step(uint sum, uint value)
    {
        var top = sum >> 25;
        sum = ((sum & 0x1ffffff) << 5) ^ value;
        for (var i = 0; i < Generator.Length; i++)
        {
            sum ^= ((top >> i) & 1) == 1 ? Generator[i] : 0;
        }

        return sum;
    }
}
