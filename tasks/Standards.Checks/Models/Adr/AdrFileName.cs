using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Standards.Checks.Models.Adr;

/// <summary>The file name of a record. Clause: <c>adr-file-naming</c>.</summary>
/// <param name="Text">The name with extension.</param>
/// <param name="Number">The number it begins with, also when the name is malformed otherwise; null without one.</param>
/// <param name="IsWellFormed">Whether it is four digits, a hyphen and a kebab-case title.</param>
internal sealed partial record AdrFileName(string Text, int? Number, bool IsWellFormed)
{
    public static AdrFileName Parse(string name)
    {
        var number = LeadingNumber().Match(name);
        return new AdrFileName(
            name,
            number.Success ? int.Parse(number.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null,
            WellFormed().IsMatch(name));
    }

    /// <summary>What links to the record say: <c>ADR-0007</c>, the file name where it has no number.</summary>
    public string Title => Number is { } number ? $"ADR-{number:D4}" : Text;

    /// <summary>The nearest well-formed name; <c>NNNN</c> stands for the number when there is none.</summary>
    public string Suggestion()
    {
        var title = Path.GetFileNameWithoutExtension(Text);
        if (LeadingNumber().Match(title) is { Success: true } number)
        {
            title = title[number.Length..];
        }

        var slug = Slug(title);
        var prefix = Number is { } n ? n.ToString("D4", CultureInfo.InvariantCulture) : "NNNN";
        return $"{prefix}-{(slug.Length == 0 ? "title" : slug)}.md";
    }

    private static string Slug(string title)
    {
        var slug = new StringBuilder(title.Length);
        for (var i = 0; i < title.Length; i++)
        {
            var c = title[i];
            if (!char.IsAsciiLetterOrDigit(c))
            {
                c = '-';
            }

            var startsWord = char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(title[i - 1]);
            if ((c == '-' || startsWord) && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (c != '-')
            {
                slug.Append(char.ToLowerInvariant(c));
            }
        }

        return slug.ToString().Trim('-');
    }

    [GeneratedRegex(@"^[0-9]{4}-[a-z0-9]+(-[a-z0-9]+)*\.md\z", RegexOptions.NonBacktracking)]
    private static partial Regex WellFormed();

    [GeneratedRegex(@"^(adr[-_ ]?)?(?<number>[0-9]{1,6})([^0-9]|\z)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();
}
