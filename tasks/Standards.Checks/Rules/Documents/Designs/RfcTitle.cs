using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Documents.Designs;

/// <summary>The title of an RFC: <c>RFC-012: Cursor paging</c>.</summary>
/// <param name="Number">The number; null when the title has none.</param>
/// <param name="Text">What follows it, short enough for a fix.</param>
/// <param name="IsOwn">Whether a sign stands between number and text: <c>RFC 9110 support</c> speaks of another one.</param>
internal sealed partial record RfcTitle(int? Number, string Text, bool IsOwn)
{
    public static RfcTitle Parse(string title)
    {
        var match = Form().Match(title.Trim());
        return match.Success
            ? new RfcTitle(
                int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture),
                ValueText.Shorten(match.Groups["text"].Value.Trim()),
                !match.Groups["blank"].Success)
            : new RfcTitle(null, ValueText.Shorten(title.Trim()), false);
    }

    [GeneratedRegex(
        @"^\[?RFC[-_ #]{0,2}(?<number>[0-9]{1,5})\]?(( *[:.\u2013\u2014-]+ *|(?<blank> +))(?<text>[^ :.\u2013\u2014-].*))?\z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
