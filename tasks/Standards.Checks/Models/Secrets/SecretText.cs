using System.Globalization;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Secrets;

/// <summary>Measures of texts that may be secrets, and what a message may say of one.</summary>
internal static class SecretText
{
    private const int Shown = 4;

    /// <summary>Shannon entropy in bits a character, of the text's own distribution.</summary>
    public static double Entropy(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        Span<int> counts = stackalloc int[128];
        counts.Clear();
        foreach (var c in text)
        {
            counts[c & 0x7F]++;
        }

        var entropy = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
            {
                var share = (double)count / text.Length;
                entropy -= share * Math.Log2(share);
            }
        }

        return entropy;
    }

    /// <summary>The secret as a message names it: the first four characters at most, and never more than a quarter; length; entropy.</summary>
    public static string Describe(string value) => string.Create(
        CultureInfo.InvariantCulture,
        $"'{Line(value.AsSpan(0, Math.Min(Shown, value.Length / 4)))}…', {value.Length} characters, {Entropy(value):0.0} bits each");

    /// <summary>A password as a message names it: of one that people chose, every character would help to guess the others.</summary>
    public static string DescribePassword(string value) => string.Create(CultureInfo.InvariantCulture, $"{value.Length} characters");

    private static string Line(ReadOnlySpan<char> text) => ValueText.Shorten(text.ToString());
}
