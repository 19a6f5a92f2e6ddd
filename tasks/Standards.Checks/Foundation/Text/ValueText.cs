using System.Globalization;
using System.Text;

namespace Standards.Checks.Foundation.Text;

/// <summary>Writes values that an author chose into messages, which are one line of bounded length.</summary>
internal static class ValueText
{
    private const int MaxLength = 40;

    /// <summary>The value without line ends and other control characters, cut after 40 characters.</summary>
    public static string Shorten(string value) => Line(value, MaxLength);

    /// <summary>The same in quotes.</summary>
    public static string Quote(string value) => $"'{Shorten(value)}'";

    /// <summary>The text as one line.</summary>
    public static string Line(string value, int maxLength = 400)
    {
        var text = new StringBuilder(Math.Min(value.Length, maxLength + 1));
        foreach (var rune in value.EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > maxLength)
            {
                return text.Append('…').ToString();
            }

            text.Append(IsVisible(Rune.GetUnicodeCategory(rune)) ? rune.ToString() : " ");
        }

        return text.ToString();
    }

    /// <summary>The whole text as one line.</summary>
    public static string OneLine(string text) => text.All(c => IsVisible(char.GetUnicodeCategory(c)))
        ? text
        : string.Concat(text.Select(c => IsVisible(char.GetUnicodeCategory(c)) ? c : ' '));

    private static bool IsVisible(UnicodeCategory category) =>
        category is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
