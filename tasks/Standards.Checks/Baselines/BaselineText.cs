using System;
using System.Text;

namespace Standards.Checks.Baselines;

/// <summary>
/// The text by which a finding is known again when lines move. Compiled into the engine, which writes the baseline, and into the
/// analyzer that the compiler loads (hence .NET Standard 2.0): both must come to the same text.
/// </summary>
internal static class BaselineText
{
    private const int MaxMessage = 300;
    private const int MaxLine = 200;

    /// <summary>
    /// The message without what moves: <c>(12,5)</c> becomes <c>(#)</c>, <c>line 12</c> becomes <c>line #</c>, an absolute path its last
    /// segment; white space and control characters become one space; no full stop at the end; 300 characters.
    /// </summary>
    public static string Normalise(string message)
    {
        var text = Collapse(message, int.MaxValue);
        var result = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var isStart = at == 0 || text[at - 1] is ' ' or '\'' or '"' or '(' or '`' or '=' or ',';
            if (text[at] == '(' && EndOfPosition(text, at) is var closing and > 0)
            {
                result.Append("(#)");
                at = closing;
            }
            else if (isStart && EndOfLineNumber(text, at) is var number and > 0)
            {
                result.Append(text, at, text.IndexOf(' ', at) - at).Append(" #");
                at = number;
            }
            else if (isStart && EndOfAbsolutePath(text, at) is var path and > 0)
            {
                var name = text.LastIndexOfAny(['/', '\\'], path - 1) + 1;
                result.Append(text, name, path - name);
                at = path;
            }
            else
            {
                result.Append(text[at++]);
            }
        }

        return Cut(result.ToString().TrimEnd(' ', '.'), MaxMessage);
    }

    /// <summary>Text of a diagnostic of the compiler or an analyzer: its message and the line of source, so that equal messages at different code differ.</summary>
    public static string Of(string message, string sourceLine) => $"{Normalise(message)}|{Collapse(sourceLine, MaxLine)}";

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

    private static string Collapse(string text, int max)
    {
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

    // Never between the halves of a surrogate pair, which no file could hold.
    private static string Cut(string text, int max) =>
        text.Length <= max ? text : text.Substring(0, char.IsHighSurrogate(text[max - 1]) ? max - 1 : max);

    // '(12,5)' and '(12,5,12,9)', but not '(12)', which may be a value.
    private static int EndOfPosition(string text, int at)
    {
        var commas = 0;
        var end = at + 1;
        while (end < text.Length && (char.IsDigit(text[end]) || (text[end] is ',' or ' ' && char.IsDigit(text[end - 1])) || (text[end] == ' ' && text[end - 1] == ',')))
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

    // '/home/me/x.cs', 'C:\x\y.cs'. A path of one folder ('/health') is more likely a route and stays.
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

        return separators >= (isDrive ? 1 : 3) ? end : 0;
    }

    private static readonly string[] Words = ["line ", "lines ", "column ", "Ln "];
}
