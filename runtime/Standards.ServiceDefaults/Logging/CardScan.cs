namespace Standards.ServiceDefaults.Logging;

/// <summary>Knows the number of a payment card: 13 to 19 digits, grouped or not, whose check digit is right (ISO/IEC 7812-1, Luhn).</summary>
internal static class CardScan
{
    private const int Least = 13;
    private const int Most = 19;

    /// <summary>Whether a number of a card begins here; the longest one counts. It looks at 19 digits and what is between them, and no further.</summary>
    public static bool TryMatch(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        Span<int> digits = stackalloc int[Most];
        var count = 0;
        for (var i = 0; i < text.Length && count < Most; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                if (IsSeparator(text, i))
                {
                    continue;
                }
                break;
            }

            digits[count++] = text[i] - '0';
            // Within a longer number or word nothing ends; 13 digits are only issued with a 4 in front, and are times in milliseconds else.
            var ends = i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]);
            if (ends && count >= Least && (count > Least || text[0] == '4') && IsLuhn(digits[..count]))
            {
                length = i + 1;
            }
        }

        return length > 0;
    }

    private static bool IsLuhn(ReadOnlySpan<int> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)];
            if (i % 2 == 1)
            {
                digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
            }
            sum += digit;
        }

        return sum % 10 == 0;
    }

    private static bool IsSeparator(ReadOnlySpan<char> text, int at)
        => text[at] is ' ' or '-' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}
