namespace Standards.Checks.Foundation.CSharp;

/// <summary>
/// Finds where comments and literals of C# end, which is all that is needed to tell code from text. What is not closed ends with its
/// line, or with the text where the language lets it span lines.
/// </summary>
internal static class CSharpLexer
{
    // Interpolations within interpolations; deeper ones are taken for text.
    private const int MaxDepth = 16;

    // '\U0010FFFF'
    private const int LongestEscape = 10;

    public static int EndOfLine(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny("\r\n\u0085\u2028\u2029");
        return end < 0 ? text.Length : at + end;
    }

    public static int EndOfName(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    /// <summary>The end of the comment that begins at an offset; the offset when none does.</summary>
    public static int SkipTrivia(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("//"))
        {
            return EndOfLine(text, at);
        }

        if (!rest.StartsWith("/*"))
        {
            return at;
        }

        var end = rest[2..].IndexOf("*/");
        return end < 0 ? text.Length : at + end + 4;
    }

    /// <summary>The offset behind all white space and comments.</summary>
    public static int SkipAllTrivia(string text, int at)
    {
        while (at < text.Length)
        {
            var end = char.IsWhiteSpace(text[at]) ? at + 1 : SkipTrivia(text, at);
            if (end == at)
            {
                break;
            }

            at = end;
        }

        return at;
    }

    /// <summary>The end of the string or character literal that begins at an offset; the offset when none does.</summary>
    public static int SkipLiteral(string text, int at) => SkipLiteral(text, at, 0);

    private static int SkipLiteral(string text, int at, int depth)
    {
        if (at >= text.Length)
        {
            return at;
        }

        if (text[at] == '\'')
        {
            return SkipCharacter(text, at);
        }

        var quote = at;
        while (quote < text.Length && text[quote] is '@' or '$')
        {
            quote++;
        }

        if (quote >= text.Length || text[quote] != '"')
        {
            return at;
        }

        var marks = text.AsSpan(at, quote - at);
        var quotes = text.AsSpan(quote).IndexOfAnyExcept('"') is var count and >= 0 ? count : text.Length - quote;
        return quotes >= 3 && !marks.Contains('@')
            ? SkipRaw(text, quote + quotes, quotes)
            : SkipString(text, quote + 1, marks.Contains('@'), marks.Contains('$'), depth);
    }

    private static int SkipRaw(string text, int at, int quotes)
    {
        var end = text.IndexOf(new string('"', quotes), at, StringComparison.Ordinal);
        if (end < 0)
        {
            return text.Length;
        }

        // Quotes of the content may stand right before those that close it.
        end += quotes;
        while (end < text.Length && text[end] == '"')
        {
            end++;
        }

        return end;
    }

    private static int SkipString(string text, int at, bool isVerbatim, bool isInterpolated, int depth)
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '"' && !(isVerbatim && IsAt(text, at + 1, '"')))
            {
                return at + 1;
            }

            if (!isVerbatim && c is '\n' or '\r')
            {
                return at;
            }

            if (isInterpolated && c == '{' && !IsAt(text, at + 1, '{') && depth < MaxDepth)
            {
                at = SkipHole(text, at + 1, depth + 1);
            }
            else
            {
                at += (c == '"' && isVerbatim) || (c == '\\' && !isVerbatim) || (c == '{' && isInterpolated) ? 2 : 1;
            }
        }

        return text.Length;
    }

    private static int SkipHole(string text, int at, int depth)
    {
        var open = 1;
        while (at < text.Length && open > 0)
        {
            var end = Math.Max(SkipTrivia(text, at), SkipLiteral(text, at, depth));
            if (end == at)
            {
                open += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
                end++;
            }

            at = end;
        }

        return at;
    }

    // A quotation mark that begins no character is one character of code.
    private static int SkipCharacter(string text, int at)
    {
        if (!IsAt(text, at + 1, '\\'))
        {
            return IsAt(text, at + 2, '\'') ? at + 3 : at + 1;
        }

        var rest = text.AsSpan(Math.Min(at + 3, text.Length));
        var end = rest[..Math.Min(rest.Length, LongestEscape)].IndexOf('\'');
        return end < 0 ? at + 1 : at + 3 + end + 1;
    }

    private static bool IsAt(string text, int at, char c) => at < text.Length && text[at] == c;
}
