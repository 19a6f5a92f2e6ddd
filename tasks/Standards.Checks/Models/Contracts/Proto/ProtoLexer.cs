using System.Text;

namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>Cuts a proto file into words, and collects the comments between them.</summary>
internal sealed class ProtoLexer(string text)
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal) { "optional", "required", "repeated", "stream", "extend" };

    private int _at = text.StartsWith('\uFEFF') ? 1 : 0;
    private int _line = 1;
    private int _lineStart;

    /// <summary>The comments that were passed so far, in their order.</summary>
    public List<ProtoComment> Comments { get; } = [];

    /// <summary>The next word; <see cref="ProtoTokenKind.End"/> at the end and where the text is none.</summary>
    public ProtoToken Next()
    {
        if (!SkipSpace())
        {
            return Token(ProtoTokenKind.End, _at, "");
        }

        var start = _at;
        var c = text[_at];
        if (IsName(c) || (c == '.' && _at + 1 < text.Length && IsName(text[_at + 1])))
        {
            return ReadName();
        }

        if (char.IsAsciiDigit(c) || (c == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1])))
        {
            ReadNumber();
            return Token(ProtoTokenKind.Number, start, text[start.._at]);
        }

        if (c is '"' or '\'')
        {
            return ReadText(c);
        }

        _at++;
        return Token(ProtoTokenKind.Symbol, start, c.ToString());
    }

    // The parts of a name may stand in several lines: the dot leads or ends one. Behind some keywords it begins a type: 'repeated .acme.Order'.
    private ProtoToken ReadName()
    {
        var token = Token(ProtoTokenKind.Name, _at, "");
        var name = TakeName();
        if (Keywords.Contains(name) || !MoveToNextPart(name[^1]))
        {
            return token with { Text = name };
        }

        var whole = new StringBuilder(name);
        do
        {
            whole.Append(TakeName());
        }
        while (MoveToNextPart(whole[^1]));
        return token with { Text = whole.ToString() };
    }

    // Stays where it is when no part follows.
    private bool MoveToNextPart(char last)
    {
        var (at, line, lineStart, comments) = (_at, _line, _lineStart, Comments.Count);
        if (SkipSpace() && _at > at && (text[_at] == '.' ? last != '.' : last == '.' && IsName(text[_at])))
        {
            return true;
        }

        (_at, _line, _lineStart) = (at, line, lineStart);
        Comments.RemoveRange(comments, Comments.Count - comments);
        return false;
    }

    private string TakeName()
    {
        var start = _at;
        Advance(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.');
        return text[start.._at];
    }

    private static bool IsName(char c) => char.IsAsciiLetter(c) || c == '_';

    private static char Unescaped(char c) => c switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        _ => c,
    };

    private ProtoToken Token(ProtoTokenKind kind, int start, string value) => new(kind, value, _line, start - _lineStart + 1);

    private void Advance(Func<char, bool> belongs)
    {
        while (_at < text.Length && belongs(text[_at]))
        {
            _at++;
        }
    }

    private void ReadNumber()
    {
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '.' || IsSign()))
        {
            _at++;
        }
    }

    private bool IsSign() => text[_at] is '+' or '-' && text[_at - 1] is 'e' or 'E';

    private ProtoToken ReadText(char quote)
    {
        var start = _at++;
        var value = new StringBuilder();
        while (_at < text.Length && text[_at] != quote && text[_at] is not ('\n' or '\0'))
        {
            var isEscape = text[_at] == '\\' && _at + 1 < text.Length && text[_at + 1] != '\n';
            value.Append(isEscape ? Unescaped(text[_at + 1]) : text[_at]);
            _at += isEscape ? 2 : 1;
        }

        if (_at >= text.Length || text[_at] != quote)
        {
            _at = text.Length;
            return Token(ProtoTokenKind.End, start, "\"");
        }

        _at++;
        return Token(ProtoTokenKind.String, start, value.ToString());
    }

    // Whether something follows.
    private bool SkipSpace()
    {
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at]))
            {
                Pass();
            }
            else if (IsAt("//"))
            {
                var start = _at;
                Advance(static c => c != '\n');
                Comments.Add(new ProtoComment(text[(start + 2).._at].Trim('/', ' ', '\t', '\r'), _line, _line, IsAlone(start)));
            }
            else if (IsAt("/*"))
            {
                SkipComment();
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void SkipComment()
    {
        var (start, line, isAlone) = (_at, _line, IsAlone(_at));
        _at += 2;
        while (_at < text.Length && !IsAt("*/"))
        {
            Pass();
        }

        Comments.Add(new ProtoComment(text[(start + 2).._at].Trim('*', ' ', '\t', '\r', '\n'), line, _line, isAlone));
        _at = Math.Min(text.Length, _at + 2);
    }

    private bool IsAlone(int at) => text.AsSpan(_lineStart, at - _lineStart).IsWhiteSpace();

    private bool IsAt(string mark) => string.CompareOrdinal(text, _at, mark, 0, mark.Length) == 0;

    private void Pass()
    {
        if (text[_at++] == '\n')
        {
            _line++;
            _lineStart = _at;
        }
    }
}
