using System.Globalization;
using System.Text;

namespace Standards.Checks.Models.Documents.Links;

/// <summary>
/// The anchor that GitHub gives a heading: its text in lower case, of which letters, marks, digits, underscores and hyphens stay and
/// each space becomes a hyphen.
/// </summary>
internal static class HeadingSlug
{
    private const int EmojiVariation = 0xFE0F;

    /// <summary>The slug of a heading's visible text; empty when nothing stays.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                slug.Append('-');
            }
            else if (rune.Value == '-' || (rune.Value != EmojiVariation && IsWord(rune)))
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return slug.ToString();
    }

    /// <summary>
    /// A fragment in the form in which anchors are compared: decoded, without the prefix that GitHub adds, in lower case, and without
    /// the invisible character behind some emoji, which browsers copy and authors do not type.
    /// </summary>
    public static string Normalise(string fragment)
    {
        var text = fragment.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(fragment) : fragment;
        text = text.ToLowerInvariant().Replace("\uFE0F", "", StringComparison.Ordinal);
        return text.StartsWith("user-content-", StringComparison.Ordinal) ? text["user-content-".Length..] : text;
    }

    /// <summary>
    /// Whether two anchors differ in nothing but what generators of sites make differently: how many hyphens stand for what was left out,
    /// underscores for hyphens, a sign before a leading digit.
    /// </summary>
    public static bool IsAlike(string a, string b)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            i = NextWord(a, i);
            j = NextWord(b, j);
            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length;
            }

            if (a[i++] != b[j++])
            {
                return false;
            }
        }
    }

    private static int NextWord(string text, int index)
    {
        while (index < text.Length && !char.IsLetterOrDigit(text[index]))
        {
            index++;
        }

        return index;
    }

    private static bool IsWord(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;
}
