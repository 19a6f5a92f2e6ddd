using System.Globalization;
using System.Text;

namespace Standards.Checks.Engine.Waivers;

/// <summary>The keys of an entry of <c>standards.waivers.yml</c>.</summary>
internal static class WaiverFields
{
    public const string Rule = "rule";
    public const string Path = "path";
    public const string Text = "text";
    public const string Value = "value";
    public const string Reason = "reason";
    public const string Owner = "owner";
    public const string ApprovedBy = "approved_by";
    public const string Expires = "expires";
    public const string Link = "link";

    /// <summary>Without one of these a waiver holds nothing.</summary>
    public static IReadOnlyList<string> Required { get; } = [Rule, Path, Reason, Owner, ApprovedBy, Expires];

    public static IReadOnlyList<string> All { get; } = [Rule, Path, Text, Value, Reason, Owner, ApprovedBy, Expires, Link];

    /// <summary>A day as the file writes it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>
    /// A value as one line: line ends and control characters are blanks, none around it; half of a surrogate pair is replaced. Empty when no character of it
    /// can be seen.
    /// </summary>
    public static string OneLine(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var isVisible = Rune.GetUnicodeCategory(
                rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            text.Append(isVisible ? rune.ToString() : " ");
        }

        var line = text.ToString().Trim();
        return line.EnumerateRunes().All(IsUnseen) ? "" : line;
    }

    // Zero-width characters and marks of direction, and the letters and symbols that have no picture.
    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0;
}
