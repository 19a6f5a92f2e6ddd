namespace Standards.Checks.Rules.Migrations;

/// <summary>
/// Cuts SQL of PostgreSQL, SQL Server, MySQL, Oracle and SQLite into tokens: enough to tell names and keywords from text and comments. What
/// is not closed ends with the text. Every character is read once, so the time is linear.
/// </summary>
internal static class SqlLexer
{
    private const int LongestTag = 64;

    public static List<SqlToken> Read(string text, int start, int end)
    {
        var tokens = new List<SqlToken>();
        var at = start;
        while (at < end)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (c == '-' && IsAt(text, at + 1, end, '-'))
            {
                at = IndexOf(text, '\n', at, end);
            }
            else if (c == '/' && IsAt(text, at + 1, end, '*'))
            {
                at = SkipComment(text, at + 2, end);
            }
            else
            {
                at = Token(text, at, end, tokens);
            }
        }

        return tokens;
    }

    private static int Token(string text, int at, int end, List<SqlToken> tokens)
    {
        if (IsWord(text[at]))
        {
            return Word(text, at, end, tokens);
        }

        if (IsEscape(text, at, end))
        {
            return Escaped(text, at, end, tokens);
        }

        if (Closing(text, at, end) is { } close)
        {
            return Quoted(close == '\'' ? SqlTokenKind.Text : SqlTokenKind.Name, text, at, end, close, tokens);
        }

        if (text[at] == '$' && TagEnd(text, at, end) is var tag and > 0)
        {
            return Body(text, at, tag, end, tokens);
        }

        tokens.Add(new(SqlTokenKind.Symbol, at, at + 1));
        return at + 1;
    }

    private static int Word(string text, int at, int end, List<SqlToken> tokens)
    {
        var stop = at + 1;
        while (stop < end && IsWord(text[stop]))
        {
            stop++;
        }

        tokens.Add(new(SqlTokenKind.Word, at, stop));
        return stop;
    }

    // SQL in a string of C#: \"Orders\", or ""Orders"" in a verbatim one. Neither is SQL by itself.
    private static bool IsEscape(string text, int at, int end) =>
        IsAt(text, at + 1, end, '"') && (text[at] == '\\' || (text[at] == '"' && at + 2 < end && IsWord(text[at + 2])));

    // What ends the text or the name that begins here; null where none does.
    private static char? Closing(string text, int at, int end) => text[at] switch
    {
        '\'' or '"' or '`' => text[at],
        // 'text[]' and 'a[1]' of PostgreSQL are no names.
        '[' when at + 1 < end && (char.IsLetter(text[at + 1]) || text[at + 1] == '_') => ']',
        _ => null,
    };

    private static int Quoted(SqlTokenKind kind, string text, int at, int end, char close, List<SqlToken> tokens)
    {
        var stop = at + 1;
        while (stop < end && (text[stop] != close || IsAt(text, stop + 1, end, close)))
        {
            stop += text[stop] == close ? 2 : 1;
        }

        stop = Math.Min(stop, end);
        tokens.Add(new(kind, at + 1, stop));
        return Math.Min(stop + 1, end);
    }

    private static int Escaped(string text, int at, int end, List<SqlToken> tokens)
    {
        var inner = at + 2;
        var length = text.AsSpan(inner, end - inner).IndexOf(text.AsSpan(at, 2), StringComparison.Ordinal);
        var stop = length < 0 ? end : inner + length;
        tokens.Add(new(SqlTokenKind.Name, inner, stop));
        return Math.Min(stop + 2, end);
    }

    private static int Body(string text, int at, int inner, int end, List<SqlToken> tokens)
    {
        var tag = text.AsSpan(at, inner - at);
        var length = text.AsSpan(inner, end - inner).IndexOf(tag, StringComparison.Ordinal);
        var stop = length < 0 ? end : inner + length;
        tokens.Add(new(SqlTokenKind.Body, inner, stop));
        return Math.Min(stop + tag.Length, end);
    }

    // Behind '$$' or '$tag$'; 0 where neither begins ('$1' is a parameter).
    private static int TagEnd(string text, int at, int end)
    {
        var stop = at + 1;
        while (stop < end && stop - at < LongestTag && (char.IsLetter(text[stop]) || text[stop] == '_' || (stop > at + 1 && char.IsDigit(text[stop]))))
        {
            stop++;
        }

        return IsAt(text, stop, end, '$') ? stop + 1 : 0;
    }

    private static int SkipComment(string text, int at, int end)
    {
        for (var open = 1; at < end; at++)
        {
            if (text[at] == '*' && IsAt(text, at + 1, end, '/'))
            {
                at++;
                if (--open == 0)
                {
                    return at + 1;
                }
            }
            else if (text[at] == '/' && IsAt(text, at + 1, end, '*'))
            {
                at++;
                open++;
            }
        }

        return end;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '@' or '#';

    private static bool IsAt(string text, int at, int end, char c) => at < end && text[at] == c;

    private static int IndexOf(string text, char c, int at, int end) => text.IndexOf(c, at, end - at) is var i and >= 0 ? i : end;
}
