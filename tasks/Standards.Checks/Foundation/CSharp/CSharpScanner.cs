namespace Standards.Checks.Foundation.CSharp;

/// <summary>
/// Reads the tokens of C# one after the other, without white space and comments: the one reader of what the language holds together. It
/// reads any text to its end, in time in proportion to its length; code that a condition leaves out is read as code.
/// </summary>
/// <param name="text">A file, or a part of one.</param>
/// <param name="start">Offset of the first character to read.</param>
internal ref struct CSharpScanner(string text, int start = 0)
{
    private const int LongEscape = 10;
    private const int ShortEscape = 6;

    // A directive begins its line; where in a line a part begins is not known.
    private bool _isLineStart = start == 0;

    /// <summary>What the present token is.</summary>
    public CSharpTokenKind Kind { get; private set; }

    /// <summary>Offset of its first character.</summary>
    public int Start { get; private set; } = start;

    /// <summary>Offset behind its last character.</summary>
    public int End { get; private set; } = start;

    /// <summary>Its text.</summary>
    public readonly ReadOnlySpan<char> Text => text.AsSpan(Start, End - Start);

    /// <summary>The character that it is; <c>a</c> for a word, <c>0</c> for a number, <c>"</c> for a literal, <c>#</c> for a directive.</summary>
    public readonly char Mark => Kind switch
    {
        CSharpTokenKind.Symbol => text[Start],
        CSharpTokenKind.Word => 'a',
        CSharpTokenKind.Number => '0',
        CSharpTokenKind.Literal => '"',
        CSharpTokenKind.Directive => '#',
        _ => '\0',
    };

    /// <summary>Moves to the next token; false behind the last.</summary>
    public bool Read()
    {
        // Every character of a repository's code passes here, so words and the signs that stand between most of them come first.
        var source = text;
        var at = SkipBlanks(source, End);
        Start = at;
        if (at >= source.Length)
        {
            (Kind, End) = (CSharpTokenKind.None, source.Length);
            return false;
        }

        var c = source[at];
        if (char.IsLetter(c) || c == '_')
        {
            at = CSharpLexer.EndOfName(source, at);
            Kind = CSharpTokenKind.Word;
            End = at < source.Length && source[at] == '\\' ? EndOfWord(at) : at;
        }
        else if (c is '.' or ',' or ';' or '=' or (>= '(' and <= ')') or '{' or '}' or '<' or '>')
        {
            (Kind, End) = (CSharpTokenKind.Symbol, at + 1);
        }
        else
        {
            (Kind, End) = Other(at);
        }

        _isLineStart = false;
        return true;
    }

    /// <summary>Goes on at an offset at or behind the present token; between two tokens.</summary>
    public void MoveTo(int offset)
    {
        _isLineStart &= offset == End;
        End = Math.Min(offset, text.Length);
    }

    private int SkipBlanks(string source, int at)
    {
        while (at < source.Length)
        {
            var c = source[at];
            if (c == ' ')
            {
                at++;
            }
            else if (c == '/' && CSharpLexer.SkipTrivia(source, at) is var end && end > at)
            {
                at = end;
            }
            else if (c is > ' ' and < '\x7F')
            {
                break;
            }
            else if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                _isLineStart |= c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // What begins with no letter.
    private readonly (CSharpTokenKind Kind, int End) Other(int at)
    {
        switch (text[at])
        {
            case '"' or '\'' or '@' or '$' when CSharpLexer.SkipLiteral(text, at) is var end && end > at:
                return (CSharpTokenKind.Literal, end);
            case '@' when EndOfWord(at + 1) is var end && end > at + 1:
                return (CSharpTokenKind.Word, end);
            case '\\' when EndOfWord(at) is var end && end > at:
                return (CSharpTokenKind.Word, end);
            case '#' when _isLineStart:
                return (CSharpTokenKind.Directive, CSharpLexer.EndOfLine(text, at));
            case var c when char.IsDigit(c):
                return (CSharpTokenKind.Number, CSharpLexer.EndOfName(text, at));
            default:
                return (CSharpTokenKind.Symbol, at + 1);
        }
    }

    // Letters and digits, and escapes of them: 'caf\u00E9'.
    private readonly int EndOfWord(int at)
    {
        while (true)
        {
            var end = CSharpLexer.EndOfName(text, at);
            if (end >= text.Length || text[end] != '\\' || EndOfEscape(end) is not { } escape)
            {
                return end;
            }

            at = escape;
        }
    }

    private readonly int? EndOfEscape(int at)
    {
        var length = at + 1 < text.Length ? text[at + 1] switch { 'u' => ShortEscape, 'U' => LongEscape, _ => 0 } : 0;
        return length > 0 && at + length <= text.Length && !text.AsSpan(at + 2, length - 2).ContainsAnyExcept("0123456789abcdefABCDEF") ? at + length : null;
    }
}
