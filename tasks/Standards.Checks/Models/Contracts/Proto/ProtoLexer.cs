using System.Buffers;

namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Cuts a proto file into tokens and comments. Every character is read once, and it never throws.</summary>
internal sealed class ProtoLexer
{
    private const int MaxProblems = 20;

    private static readonly SearchValues<char> Symbols = SearchValues.Create(";,.()[]{}<>=-+:/");
    private static readonly SearchValues<char> TextEnds = SearchValues.Create("\"'\\\n\r");

    private readonly string _text;
    private readonly List<ProtoToken> _tokens;
    private readonly List<ProtoComment> _comments = [];
    private readonly List<ProtoProblem> _problems = [];
    private int _at;

    private ProtoLexer(string text)
    {
        _text = text;
        _tokens = new List<ProtoToken>((text.Length / 12) + 1);
    }

    /// <summary>The tokens, the last of them the end of the file.</summary>
    public static ProtoTokens Read(string text)
    {
        var lexer = new ProtoLexer(text);
        while (lexer._at < text.Length)
        {
            lexer.Next();
        }

        lexer.Add(ProtoTokenKind.End, text.Length, text.Length);
        return new ProtoTokens(text, lexer._tokens, lexer._comments, lexer._problems);
    }

    private void Next()
    {
        var c = _text[_at];
        if (char.IsWhiteSpace(c) || c == '\uFEFF')
        {
            _at++;
        }
        else if (char.IsAsciiLetter(c) || c == '_')
        {
            Add(ProtoTokenKind.Word, _at, WordEnd(_at));
        }
        else if (c is '"' or '\'')
        {
            ReadText(c);
        }
        else if (c == '/' && Peek(1) is '/' or '*')
        {
            ReadComment();
        }
        else
        {
            ReadRest(c);
        }
    }

    private void ReadRest(char c)
    {
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            Add(ProtoTokenKind.Number, _at, NumberEnd());
        }
        else if (Symbols.Contains(c))
        {
            Add(ProtoTokenKind.Symbol, _at, _at + 1);
        }
        else
        {
            Report(_at, $"{Foundation.Text.ValueText.Quote(Rune())} cannot stand in a proto file", "Remove the character, or put it into quotes or a comment");
            _at++;
        }
    }

    private string Rune() => char.IsHighSurrogate(_text[_at]) && _at + 1 < _text.Length ? _text.Substring(_at++, 2) : _text.Substring(_at, 1);

    private int WordEnd(int from)
    {
        while (from < _text.Length && (char.IsAsciiLetterOrDigit(_text[from]) || _text[from] == '_'))
        {
            from++;
        }

        return from;
    }

    // Digits, letters and dots, and a sign behind an exponent; whether they are a number is asked where one is read.
    private int NumberEnd()
    {
        var isHexadecimal = _text[_at] == '0' && Peek(1) is 'x' or 'X';
        var end = _at;
        while (end < _text.Length && IsOfNumber(end, isHexadecimal))
        {
            end++;
        }

        return end;
    }

    private bool IsOfNumber(int at, bool isHexadecimal) =>
        char.IsAsciiLetterOrDigit(_text[at])
        || _text[at] is '.' or '_'
        || (_text[at] is '+' or '-' && !isHexadecimal && _text[at - 1] is 'e' or 'E');

    private void ReadText(char quote)
    {
        var start = _at++;
        while (_text.AsSpan(_at).IndexOfAny(TextEnds) is var length and >= 0)
        {
            _at += length;
            var c = _text[_at];
            if (c == quote)
            {
                Add(ProtoTokenKind.Text, start, _at + 1);
                return;
            }

            if (c is '\n' or '\r')
            {
                break;
            }

            _at = Math.Min(_at + (c == '\\' ? 2 : 1), _text.Length);
        }

        Report(start, "the text is not closed in its line", $"Write {quote} at its end");
        var end = _text.IndexOf('\n', start);
        Add(ProtoTokenKind.Text, start, end < 0 ? _text.Length : end);
    }

    private void ReadComment()
    {
        var start = _at;
        if (Peek(1) == '/')
        {
            var end = _text.IndexOf('\n', _at);
            _at = end < 0 ? _text.Length : end;
            _comments.Add(new ProtoComment(start, _at, IsLine: true));
            return;
        }

        var close = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        _at = close < 0 ? _text.Length : close + 2;
        _comments.Add(new ProtoComment(start, _at, IsLine: false));
        if (close < 0)
        {
            Report(start, "the comment is not closed", "Write '*/' at its end");
        }
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void Add(ProtoTokenKind kind, int start, int end)
    {
        _tokens.Add(new ProtoToken(kind, start, end, _comments.Count));
        _at = end;
    }

    private void Report(int offset, string message, string fix)
    {
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(new ProtoProblem(offset, message, fix));
        }
    }
}
