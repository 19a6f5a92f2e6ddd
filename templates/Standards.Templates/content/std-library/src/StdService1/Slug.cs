using System.Globalization;
using System.Text;

namespace StdService1;

/// <summary>Names for addresses and files: small ASCII letters and digits, words with one hyphen between them.</summary>
public static class Slug
{
    /// <summary>Length of a slug, in characters, where the caller asks for no other.</summary>
    public const int DefaultLength = 80;

    /// <summary>Makes a slug of a title. The result does not depend on the culture of the machine.</summary>
    /// <param name="title">Any text. Accents are dropped; what has no ASCII letter or digit separates words.</param>
    /// <param name="maxLength">Longest result in characters, at least 1. A word that does not fit whole is cut.</param>
    /// <returns>The slug; empty when the title has neither an ASCII letter nor a digit.</returns>
    public static string From(string title, int maxLength = DefaultLength)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);

        var slug = new StringBuilder(Math.Min(title.Length, maxLength));
        foreach (var character in title.Normalize(NormalizationForm.FormD))
        {
            if (slug.Length == maxLength)
                break;

            Append(slug, character);
        }

        return slug.ToString().TrimEnd('-');
    }

    private static void Append(StringBuilder slug, char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
            slug.Append(char.ToLowerInvariant(character));
        else if (SeparatesWords(character) && slug.Length > 0 && slug[^1] != '-')
            slug.Append('-');
    }

    // What FormD takes off a letter stands behind it, inside the word.
    private static bool SeparatesWords(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark;
}
