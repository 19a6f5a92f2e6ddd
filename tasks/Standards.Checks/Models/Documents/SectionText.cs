using System.Text.RegularExpressions;

namespace Standards.Checks.Models.Documents;

/// <summary>Looks for what sections say in words.</summary>
internal static partial class SectionText
{
    /// <summary>Every line of text and every cell of the sections, in no order that matters.</summary>
    public static IEnumerable<string> Of(IEnumerable<DocumentSection> sections) => sections.SelectMany(section => section.Lines
        .Select(line => line.Text)
        .Concat(section.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text)));

    /// <summary>Whether a section or one below has a link, also one that is written out.</summary>
    public static bool HasLink(IEnumerable<DocumentSection> sections) => sections.Any(section =>
        section.Lines.Exists(line => line.Links.Count > 0 || line.Text.Contains("://", StringComparison.Ordinal))
        || section.Tables.Exists(table => table.Rows.Any(row => row.Cells.Any(cell => cell.Links.Count > 0))));

    /// <summary>Whether a text names a person, a group or a place to turn to: a handle, a link, an e-mail address, a telephone number.</summary>
    public static bool HasContact(string text) => Contact().IsMatch(text);

    /// <summary>Whether a text says how long: a number with a unit of time, or 'immediately' and its like.</summary>
    public static bool HasDuration(string text) => Duration().IsMatch(text);

    /// <summary>Whether a text holds a digit.</summary>
    public static bool HasNumber(string text) => text.Any(char.IsAsciiDigit);

    /// <summary>Whether a text says a number of minutes: '30 minutes', '30 min', '30-minute', '30m'.</summary>
    public static bool HasMinutes(string text, int minutes)
    {
        foreach (Match match in Minutes().Matches(text))
        {
            if (int.TryParse(match.Groups["count"].ValueSpan, out var count) && count == minutes)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"(^|[^\w.])@[\w-]|https?://|mailto:|tel:|[\w.+-]+@[\w-]+\.\w|\+[0-9][0-9 ()/-]{5,}|#[a-z][\w-]{2,}",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex(
        @"[0-9]\s*-?\s*(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\b|\b(immediate(ly)?|at once|half an hour|an hour)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(
        @"(?<count>\b[0-9]{1,4})\s*-?\s*(m|mins?|minutes?)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Minutes();
}
