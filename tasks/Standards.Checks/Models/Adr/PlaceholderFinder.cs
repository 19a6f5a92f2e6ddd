using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Adr;

/// <summary>
/// Finds template text in one line of prose. Clause: <c>adr-template-sections</c>. What is also plain English or a notation of the
/// field (a route <c>/users/{id}</c>, a set <c>{a, b}</c>, a generic, a citation <c>[1]</c>) is left alone.
/// </summary>
internal static partial class PlaceholderFinder
{
    // First words of template text in brackets; alone or followed by more words they are a placeholder.
    private static readonly HashSet<string> TemplateWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "add", "argument", "author", "authors", "brief", "consequence", "consequences", "context", "date", "decider", "deciders", "decision",
        "describe", "description", "driver", "enter", "example", "explain", "fill", "insert", "justification", "list", "name", "names", "nnnn",
        "option", "outcome", "placeholder", "problem", "proposed", "reason", "replace", "short", "status", "summarise", "summarize",
        "summary", "tbd", "title", "todo", "what", "why", "your", "yyyy",
    };

    // What makes TODO a word of the sentence.
    private static readonly HashSet<string> TodoNouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "app", "application", "comment", "comments", "entries", "entry", "file", "files", "item", "items", "list", "lists", "marker",
        "markers", "service", "tag", "tags",
    };

    /// <summary>Index and length of every placeholder in a text whose code and HTML is masked.</summary>
    public static IEnumerable<(int Index, int Length)> Find(string prose)
    {
        foreach (Match match in Bracketed().Matches(prose))
        {
            if (IsTemplate(prose, match))
            {
                yield return (match.Index, match.Length);
            }
        }

        foreach (Match match in Word().Matches(prose))
        {
            if (IsLeftOver(prose, match))
            {
                yield return (match.Index, match.Length);
            }
        }
    }

    private static bool IsTemplate(string prose, Match match)
    {
        var before = match.Index > 0 ? prose[match.Index - 1] : ' ';
        var after = match.Index + match.Length < prose.Length ? prose[match.Index + match.Length] : ' ';
        if (char.IsLetterOrDigit(before) || before is '/' or '$' or '#' or '{' or '=' or ProseLine.Masked || after is '/' or '}' or ProseLine.Masked)
        {
            return false;
        }

        var inner = match.ValueSpan[1..^1].Trim();
        if (inner.Contains(ProseLine.Masked) || inner.IndexOfAny("=\"") >= 0)
        {
            return false;
        }

        var first = inner;
        var end = inner.IndexOfAny(" \t-_|,:");
        if (end >= 0)
        {
            first = inner[..end];
        }

        if (TemplateWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first))
        {
            return end < 0 || !IsSet(inner);
        }

        return match.ValueSpan[0] != '[' && inner.Contains(' ') && !IsSet(inner);
    }

    // {open, closed} and <K, V>: single words with commas between.
    private static bool IsSet(ReadOnlySpan<char> inner)
    {
        if (!inner.Contains(','))
        {
            return false;
        }

        foreach (var part in inner.Split(','))
        {
            if (inner[part].Trim().Contains(' '))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLeftOver(string prose, Match match)
    {
        var end = match.Index + match.Length;
        var before = prose.AsSpan(0, match.Index);
        var after = prose.AsSpan(end);
        if (match.ValueSpan[0] is 'Y')
        {
            // A sentence may speak of the format; a field that holds nothing else was not filled in.
            var label = before.TrimEnd(" *_");
            return after.Trim(" *_|.").IsEmpty && (label.Trim("-+|> ").IsEmpty || label[^1] is ':' or '|');
        }

        if (match.Groups["word"].Success)
        {
            var joinsBefore = before.Length > 0 && before[^1] is '-' or '/' or '.' or '\'' or '"' or '`' or '#' or '$';
            var joinsAfter = after.Length > 0 && (after[0] is '-' or '/' || (after[0] == '.' && after.Length > 1 && char.IsLetter(after[1])));
            return !joinsBefore && !joinsAfter && !IsNounPart(after);
        }

        return true;
    }

    private static bool IsNounPart(ReadOnlySpan<char> after)
    {
        if (after.Length < 2 || after[0] != ' ')
        {
            return false;
        }

        var next = after[1..];
        var end = 0;
        while (end < next.Length && char.IsLetter(next[end]))
        {
            end++;
        }

        return TodoNouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(next[..end]);
    }

    [GeneratedRegex(@"\{[A-Za-z][^{}]*\}|<[A-Za-z][^<>]*>|\[[A-Za-z][^\[\]]*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\b(?<word>TODO|TBD|TBC|FIXME)\b|\b[Ll][Oo][Rr][Ee][Mm] +[Ii][Pp][Ss][Uu][Mm]\b|\bYYYY-MM-DD\b", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
