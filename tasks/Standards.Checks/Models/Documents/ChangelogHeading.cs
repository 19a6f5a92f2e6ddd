using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Documents;

/// <summary>The heading of a version in a changelog: <c>[1.2.0] - 2026-01-31</c>, with or without brackets, or <c>Unreleased</c>.</summary>
/// <param name="Text">As a reader sees it.</param>
/// <param name="Version">The version; null for Unreleased and for a heading that names none.</param>
/// <param name="Day">What stands where the day belongs; empty when nothing does.</param>
/// <param name="HasForm">Whether the parts stand as they should.</param>
/// <param name="IsUnreleased">Whether it is the heading of what comes next.</param>
internal sealed partial record ChangelogHeading(string Text, ChangelogVersion? Version, string Day, bool HasForm, bool IsUnreleased)
{
    /// <summary>Whether it is the heading of a version, in whatever form.</summary>
    public bool IsVersion => IsUnreleased || Version is not null;

    /// <summary>Whether it begins with the version, and so is no title of the document that mentions one.</summary>
    public bool HasVersionFirst => Version is { } version && Text.TrimStart('[').StartsWith(version.Text, StringComparison.Ordinal);

    public static ChangelogHeading Parse(string text)
    {
        text = text.Trim();
        if (Unreleased().IsMatch(text))
        {
            return new ChangelogHeading(text, null, "", true, true);
        }

        var match = Form().Match(text);
        if (match.Success && ChangelogVersion.TryParse(match.Groups["version"].Value) is { } version)
        {
            return new ChangelogHeading(text, version, match.Groups["day"].Value, true, false);
        }

        // '1.2.0 (2026-01-31)', 'Version 1.2.0, 31 January': the parts are there, in another form.
        var word = text
            .Split([' ', '\t', '(', ')', '[', ']', ',', ':', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Take(2)
            .Select(ChangelogVersion.TryParse)
            .FirstOrDefault(v => v is not null);
        return new ChangelogHeading(text, word, IsoDay().Match(text) is { Success: true } day ? day.Value : OtherDay(text), false, false);
    }

    /// <summary>The day, as it is written, of a line like <c>Released 2026-Aug-21</c>; empty when the line says anything else.</summary>
    public static string DayOf(string line) =>
        ReleaseLine().Match(line) is { Success: true } match
            && match.Groups["day"].Value.Trim() is var day
            && (AdrDate.Parse(day) is not null || AdrDate.Suggestion(day) is not null)
            ? day
            : "";

    // '1.2.0 - 2026 01 31', '1.2.0 (31 January 2026)': what stands behind the dash or in the brackets, when it is a day.
    private static string OtherDay(string text) =>
        text.Split([" - ", " \u2013 ", " \u2014 ", " (", ")", ", "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .FirstOrDefault(part => AdrDate.Suggestion(part) is not null)
        ?? "";

    [GeneratedRegex(@"^\[?unreleased\]?(\s.*)?\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unreleased();

    [GeneratedRegex(
        @"^(\[(?<version>[^\]\s]+)\]|(?<version>[^\[\]\s]+))(\s+[-\u2013\u2014]\s+(?<day>[^\s\[]+))?(\s+\[YANKED\])?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();

    [GeneratedRegex(
        @"^[\s*_>(]*((released?|date|day)( date| day)?( on)?[\s:]*)?[\s*_]*(?<day>[0-9A-Za-z][0-9A-Za-z ,./-]{5,28}[0-9A-Za-z])[\s*_.)]*\z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReleaseLine();

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex IsoDay();
}
