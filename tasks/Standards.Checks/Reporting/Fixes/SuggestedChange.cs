using System.Text.RegularExpressions;
using Standards.Checks.Findings;
using Standards.Checks.Reporting.Sources;

namespace Standards.Checks.Reporting.Fixes;

/// <summary>
/// The line as it is after a fix, where the fix leaves no choice: it names the text to write and nothing besides, and the line shows what that text
/// takes the place of. Anything else is for a person to decide.
/// </summary>
public static partial class SuggestedChange
{
    /// <summary>The text of the line afterwards, empty for a line to remove; null where the fix is not exact.</summary>
    /// <param name="finding">With its fix.</param>
    /// <param name="snippet">The lines around it; null where none are shown.</param>
    public static string? Of(Finding finding, Snippet? snippet)
    {
        if (snippet is null || snippet.Lines[snippet.Marked - snippet.First] is not { Length: > 0 } line || line.EndsWith('…'))
        {
            return null;
        }

        if (finding.Fix == "Remove the line")
        {
            return "";
        }

        return Written().Match(finding.Fix) is { Success: true } match && IsWhole(match.Groups[1].Value) ? Replace(finding, line, match.Groups[1].Value) : null;
    }

    private static string? Replace(Finding finding, string line, string text)
    {
        // 'key: value' in place of the line that has the key.
        if (Key().Match(text) is { Success: true } key && line.TrimStart() is var content && content.StartsWith(key.Value, StringComparison.Ordinal))
        {
            return content == text ? null : line[..^content.Length] + text;
        }

        // The value that the message quotes first, where the line has it once.
        return Quoted().Match(finding.Message) is { Success: true } old
            && line.IndexOf(old.Groups[1].Value, StringComparison.Ordinal) is var at and >= 0
            && line.IndexOf(old.Groups[1].Value, at + 1, StringComparison.Ordinal) < 0
            ? string.Concat(line.AsSpan(0, at), text, line.AsSpan(at + old.Groups[1].Length))
            : null;
    }

    // A place to fill in is no text to write.
    private static bool IsWhole(string text) => text.AsSpan().IndexOfAny("<>…") < 0 && !text.Contains("yyyy", StringComparison.Ordinal);

    [GeneratedRegex("^(?:Write|Use) '([^']+)'(?: instead)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex("'([^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^[A-Za-z_][\w-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
