using System.Text.RegularExpressions;

namespace Standards.Checks.Rules.Pipelines.GitLab.Schema;

/// <summary>Times as GitLab reads them: <c>1h 30m</c>, <c>3 weeks and 2 days</c>, <c>1:30:00</c>, a number of seconds.</summary>
internal static partial class GitLabDuration
{
    private const int MaxLength = 255;

    /// <summary>Whether the text is a time.</summary>
    public static bool IsOne(string text) => text.Length <= MaxLength && Form().IsMatch(text.Trim().ToLowerInvariant());

    [GeneratedRegex(
        @"^(\d+(\.\d+)?|\d+(:\d+){1,5}|((and|with|plus|,)\s*)*(\d+(\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten)\s*"
        + @"(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|hr|h|days?|d|weeks?|wks?|w|months?|mos?|mon|years?|yrs?|y)"
        + @"([\s,]*((and|with|plus)[\s,]+)?(\d+(\.\d+)?)\s*"
        + @"(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|hr|h|days?|d|weeks?|wks?|w|months?|mos?|mon|years?|yrs?|y))*)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
