using System.Globalization;
using System.Text;

namespace Standards.Checks.Commands.AdrAdditions;

/// <summary>The title of a new record: as a heading, and as the part of a file name. Clause: <c>adr-file-naming</c>.</summary>
internal static class AdrTitle
{
    // Paths on some systems end at 260 characters, folders of the repository included.
    private const int MaxSlug = 60;

    private const string Marks = "\\`*_[]<>#|~&";

    /// <summary>One line with single blanks; empty when nothing is left.</summary>
    public static string Clean(string title)
    {
        var text = new string([
            .. title.Select(
                c => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? ' ' : c),
        ]);
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The title in Markdown, where it says the same as on the command line.</summary>
    public static string Markdown(string title)
    {
        var text = new StringBuilder(title.Length);
        for (var i = 0; i < title.Length; i++)
        {
            // The sign in 'C#' means nothing there, and reads better alone.
            var isWord = title[i] is '#' or '&' or '_' && i > 0 && char.IsLetterOrDigit(title[i - 1]);
            _ = Marks.Contains(title[i]) && !isWord ? text.Append('\\').Append(title[i]) : text.Append(title[i]);
        }

        return text.ToString();
    }

    /// <summary>The title in lower case with hyphens, in ASCII; <c>decision</c> when no letter or digit is left.</summary>
    public static string Slug(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var c in title.Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not '\'' and not '\u2019' && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-');
        if (text.Length > MaxSlug)
        {
            // A word that is cut says something else.
            var end = text.LastIndexOf('-', MaxSlug);
            text = text[..(end > 0 ? end : MaxSlug)];
        }

        return text.Length == 0 ? "decision" : text;
    }
}
