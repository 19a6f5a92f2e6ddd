using System.Text.RegularExpressions;

namespace Standards.Checks.Models.Documents;

/// <summary>
/// Sentences of our own templates that stand where a person has to write: "Not written yet: …", "Replace this paragraph". They are
/// recognised where a sentence, a value or a cell begins, so that prose about something that is not written yet stays prose.
/// Every document of a template is compared with them by a test. Clause: <c>adr-template-sections</c>.
/// </summary>
internal static partial class TemplateSentences
{
    private const int MaxLength = 80;

    /// <summary>Index and length of each sentence of a line, or of a text of several lines.</summary>
    public static IEnumerable<(int Index, int Length)> Find(string text)
    {
        foreach (Match match in Beginning().Matches(text))
        {
            var end = match.Index + match.Length;
            if (BeginsSentence(text.AsSpan(0, match.Index)) && (!match.Groups["yet"].Success || EndsClause(text.AsSpan(end))))
            {
                yield return (match.Index, LengthOf(text.AsSpan(match.Index), match.Length));
            }
        }
    }

    private static bool BeginsSentence(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd(" \t*_#>-+");
        return text.IsEmpty || text[^1] is '.' or ':' or ';' or '|' or '!' or '?' or '\n';
    }

    private static bool EndsClause(ReadOnlySpan<char> after)
    {
        var text = after.TrimStart(" \t*_");
        return text.IsEmpty || text[0] is '.' or ':' or ';' or '|' or ',' or '\r' or '\n';
    }

    private static int LengthOf(ReadOnlySpan<char> text, int least)
    {
        var end = text[least..].IndexOfAny(".|");
        return Math.Min(end < 0 ? text.TrimEnd().Length : least + text[least..][..end].TrimEnd().Length, Math.Max(least, MaxLength));
    }

    [GeneratedRegex(
        @"\b(?<yet>[Nn]ot (?:assessed|chosen|collected|counted|decided|listed|measured|rehearsed|written) yet|None agreed yet)\b"
        + @"|\bReplace this paragraph\b|\bReplace what does not fit this case\b|\bWrite here what\b|\bNone before the decision\b"
        + @"|\bNothing below is assessed before\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Beginning();
}
