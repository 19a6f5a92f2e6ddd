using System.Text.RegularExpressions;

namespace Standards.Checks.Models.Documents;

/// <summary>The severities of incidents: SEV-1 to SEV-4, with P0 to P3 as aliases. Clause: <c>incident-severity-levels</c>.</summary>
internal static partial class SeverityName
{
    /// <summary>How many there are.</summary>
    public const int Count = 4;

    // A bracket, an emoji or a quotation mark may stand in front of the name.
    private const int MaxLead = 3;

    /// <summary>1 to 4 for a text that begins with the name of a severity, or null.</summary>
    public static int? Parse(string text) => Anywhere().Match(text) is { Success: true, Index: <= MaxLead } match ? ValueOf(match) : null;

    /// <summary>The severities that a text names anywhere.</summary>
    public static IEnumerable<int> In(string text) => Anywhere().Matches(text).Select(match => ValueOf(match)).OfType<int>();

    private static int? ValueOf(Match match)
    {
        var digit = match.Value[^1] - '0';
        var value = match.Value[0] is 'P' or 'p' ? digit + 1 : digit;
        return value is >= 1 and <= Count ? value : null;
    }

    [GeneratedRegex(@"\b(SEV[-\s]?[0-9]|P[0-9])\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anywhere();
}
