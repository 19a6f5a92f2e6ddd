namespace Standards.ServiceDefaults.Logging;

/// <summary>Finds the number of a payment card in a run of digits: 13 to 19 digits, grouped or not, whose check digit is right (ISO/IEC 7812-1, Luhn).</summary>
internal static class CardScan
{
    private const int Least = 13;
    private const int Most = 19;

    /// <summary>The length of the digits at the start, with single spaces and hyphens between them.</summary>
    public static int RunLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || IsSeparator(text, length)))
            length++;
        return length;
    }

    public static bool TryFind(ReadOnlySpan<char> run, out int start, out int length)
    {
        length = 0;
        for (start = 0; start < run.Length; start++)
        {
            // Only at the start of a group: digits in the middle of a longer number are no card.
            if (!char.IsAsciiDigit(run[start]) || start > 0 && char.IsAsciiDigit(run[start - 1]))
                continue;
            if (run[start] is >= '2' and <= '6' && TryMatch(run[start..], out length))
                return true;
        }

        return false;
    }

    private static bool TryMatch(ReadOnlySpan<char> run, out int length)
    {
        length = 0;
        Span<int> digits = stackalloc int[Most];
        var count = 0;
        for (var i = 0; i < run.Length && count < Most; i++)
        {
            if (!char.IsAsciiDigit(run[i]))
                continue;

            digits[count++] = run[i] - '0';
            var groupEnds = i + 1 == run.Length || !char.IsAsciiDigit(run[i + 1]);
            if (groupEnds && count >= Least && (count > Least || run[0] == '4') && IsLuhn(digits[..count]))
                length = i + 1;
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
                digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    private static bool IsSeparator(ReadOnlySpan<char> text, int at)
        => at > 0 && text[at] is ' ' or '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}
