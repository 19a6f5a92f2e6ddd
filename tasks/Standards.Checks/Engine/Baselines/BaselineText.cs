using System.Text;

namespace Standards.Checks.Engine.Baselines;

/// <summary>
/// The text by which a finding is known again when lines move. Compiled into the engine, which writes the baseline, and into the
/// analyzer that the compiler loads (hence .NET Standard 2.0): both must come to the same text.
/// </summary>
internal static class BaselineText
{
    private const int MaxMessage = 300;
    private const int MaxLine = 200;

    // Rules of Standards.Analyzers whose messages say "<what> <measured>, above <limit>; <what adds most>".
    private const string Measures = "STD11";
    private const string Limit = ", above ";

    /// <summary>
    /// The message without what moves: <c>(12,5)</c> becomes <c>(#)</c>, <c>line 12</c> becomes <c>line #</c>, an absolute path its last
    /// segment; white space and control characters become one space; no full stop at the end; 300 characters.
    /// </summary>
    public static string Normalise(string message)
    {
        var text = Collapse(message, int.MaxValue);
        StringBuilder? result = null;
        var copied = 0;
        var at = 0;
        while (at < text.Length)
        {
            var (end, replacement) = PartThatMoves(text, at);
            if (end == 0)
            {
                at++;
                continue;
            }

            result ??= new StringBuilder(text.Length);
            result.Append(text, copied, at - copied).Append(replacement);
            (at, copied) = (end, end);
        }

        text = result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
        return Cut(text.TrimEnd(' ', '.'), MaxMessage);
    }

    /// <summary>
    /// Text of a diagnostic of the compiler or an analyzer: its message and the line of source, so that equal messages at different code differ.
    /// </summary>
    public static string Of(string message, string sourceLine) => $"{Normalise(message)}|{Collapse(Ascii(sourceLine), MaxLine)}";

    /// <summary>
    /// The same where the rule measures something: without the numbers, so that a function which became a little better, but not good, is
    /// the one that the baseline holds.
    /// </summary>
    public static string Of(string rule, string message, string sourceLine) =>
        Of(rule.StartsWith(Measures, StringComparison.Ordinal) ? WithoutNumbers(message) : message, sourceLine);

    /// <summary>
    /// Whether diagnostics of a file are told apart by its path: not those of no file and not those of generated ones below <c>obj</c>,
    /// which belong to the project.
    /// </summary>
    public static bool IsSource(string path) =>
        path.Length > 0 && !path.StartsWith("obj/", StringComparison.Ordinal) && path.IndexOf("/obj/", StringComparison.Ordinal) < 0;

    /// <summary>64 bits over rule, path and text; FNV-1a. Finds an entry quickly and proves nothing.</summary>
    public static ulong Hash(string rule, string path, string text)
    {
        const ulong Offset = 14695981039346656037;
        return Add(Add(Add(Offset, rule), path), text);
    }

    private static ulong Add(ulong hash, string text)
    {
        const ulong Prime = 1099511628211;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return unchecked((hash ^ '\n') * Prime);
    }

    // Where the part ends that begins here, and what stands for it; (0, "") for a character that stays. Cheap for all but a few characters.
    private static (int End, string Replacement) PartThatMoves(string text, int at)
    {
        var c = text[at];
        if (c == '(')
        {
            return (EndOfPosition(text, at), "(#)");
        }

        var isStart = at == 0 || text[at - 1] is ' ' or '\'' or '"' or '(' or '`' or '=' or ',';
        if (!isStart)
        {
            return (0, "");
        }

        if (c is 'l' or 'L' or 'c' or 'C' && EndOfLineNumber(text, at) is var number and > 0)
        {
            return (number, text.Substring(at, text.IndexOf(' ', at) - at) + " #");
        }

        if ((c == '/' || (at + 1 < text.Length && text[at + 1] == ':')) && EndOfAbsolutePath(text, at) is var path and > 0)
        {
            var name = Math.Max(at, text.LastIndexOfAny(['/', '\\'], path - 1) + 1);
            return (path, text.Substring(name, path - name));
        }

        return (0, "");
    }

    private static string WithoutNumbers(string message)
    {
        var end = message.IndexOf(Limit, StringComparison.Ordinal);
        if (end < 0)
        {
            return message;
        }

        // What stands in quotes is a name.
        var start = message.LastIndexOf('\'', end) + 1;
        var result = new StringBuilder(message, 0, start, end + 1);
        for (var at = start; at < end; at++)
        {
            if (!char.IsDigit(message[at]))
            {
                result.Append(message[at]);
            }
            else if (at == start || !char.IsDigit(message[at - 1]))
            {
                result.Append('#');
            }
        }

        return result.ToString();
    }

    private static string Collapse(string text, int max)
    {
        if (text.Length <= max && !NeedsCollapse(text))
        {
            return text;
        }

        var result = new StringBuilder(Math.Min(text.Length, max));
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[result.Length - 1] != ' ')
            {
                result.Append(' ');
            }
        }

        return Cut(result.ToString().TrimEnd(' '), max);
    }

    // An old file may be in an encoding that the compiler guesses; letters beyond ASCII do not take part.
    private static string Ascii(string line)
    {
        var result = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (c <= '\u007f')
            {
                result.Append(c);
            }
        }

        return result.Length == line.Length ? line : result.ToString();
    }

    private static bool NeedsCollapse(string text)
    {
        var last = ' ';
        foreach (var c in text)
        {
            if (c > '\u007f' ? char.IsWhiteSpace(c) || char.IsControl(c) : c < ' ' || c == '\u007f' || (c == ' ' && last == ' '))
            {
                return true;
            }

            last = c;
        }

        return last == ' ' && text.Length > 0;
    }

    // Never between the halves of a surrogate pair, which no file could hold.
    private static string Cut(string text, int max) =>
        text.Length <= max ? text : text.Substring(0, char.IsHighSurrogate(text[max - 1]) ? max - 1 : max);

    // '(12,5)' and '(12,5,12,9)', but not '(12)', which may be a value.
    private static int EndOfPosition(string text, int at)
    {
        var commas = 0;
        var end = at + 1;
        while (end < text.Length
            && (char.IsDigit(text[end]) || (text[end] is ',' or ' ' && char.IsDigit(text[end - 1])) || (text[end] == ' ' && text[end - 1] == ',')))
        {
            commas += text[end] == ',' ? 1 : 0;
            end++;
        }

        return commas > 0 && end < text.Length && text[end] == ')' && char.IsDigit(text[end - 1]) ? end + 1 : 0;
    }

    private static int EndOfLineNumber(string text, int at)
    {
        foreach (var word in Words)
        {
            var end = at + word.Length;
            if (end < text.Length && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && char.IsDigit(text[end]))
            {
                while (end < text.Length && char.IsDigit(text[end]))
                {
                    end++;
                }

                return end;
            }
        }

        return 0;
    }

    // '/home/me/x.cs', 'C:\x\y.cs'. A path of one folder ('/health') is more likely a route and stays, and so does '///', which names nothing.
    private static int EndOfAbsolutePath(string text, int at)
    {
        var isDrive = at + 2 < text.Length && char.IsLetter(text[at]) && text[at + 1] == ':' && text[at + 2] is '\\' or '/';
        if (!isDrive && text[at] != '/')
        {
            return 0;
        }

        var (separators, end) = (0, isDrive ? at + 2 : at);
        while (end < text.Length && !(text[end] is ' ' or '\'' or '"' or '(' or ')' or '`' or ',' or ';' or '<' or '>' or '|' or ':'))
        {
            separators += text[end] is '/' or '\\' ? 1 : 0;
            end++;
        }

        while (end > at && text[end - 1] is '.' or '/' or '\\')
        {
            end--;
        }

        return end > at && separators >= (isDrive ? 1 : 3) ? end : 0;
    }

    private static readonly string[] Words = ["line ", "lines ", "column "];
}
