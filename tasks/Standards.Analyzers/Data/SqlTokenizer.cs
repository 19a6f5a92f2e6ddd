using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Data;

/// <summary>
/// Reads SQL of any database as far as two rules need it: comments are left out, and a literal or a quoted name may begin in one piece of text and end in
/// another, with a value between them. What is not closed ends with the text.
/// </summary>
internal sealed class SqlTokenizer
{
    private const char Nothing = '\0';
    private const char Line = '\n';
    private const char Block = '*';

    private readonly List<SqlToken> _tokens = [];

    // The sign that closes what is open.
    private char _closing;

    private bool _isGlued;

    /// <summary>The tokens of a statement.</summary>
    public static IReadOnlyList<SqlToken> Read(IEnumerable<SqlPart> parts)
    {
        var tokenizer = new SqlTokenizer();
        foreach (var part in parts)
        {
            if (part.Value is { } value)
            {
                tokenizer.AddHole(value);
            }
            else
            {
                tokenizer.Add(part.Text!);
            }
        }

        return tokenizer._tokens;
    }

    private void AddHole(IOperation value)
    {
        if (_closing is not (Line or Block))
        {
            _tokens.Add(new SqlToken(SqlTokenKind.Hole, "", _isGlued, value, isInLiteral: _closing == '\''));
            _isGlued = true;
        }
    }

    private void Add(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            i = _closing == Nothing ? Next(text, i) : Close(text, i);
        }
    }

    private int Close(string text, int from)
    {
        var end = _closing == Block ? text.IndexOf("*/", from, StringComparison.Ordinal) : text.IndexOf(_closing, from);
        if (end < 0)
        {
            return text.Length;
        }

        end += _closing == Block ? 2 : 1;
        _isGlued = _closing is not (Line or Block);
        _closing = Nothing;
        return end;
    }

    private int Next(string text, int i)
    {
        var sign = text[i];
        if (char.IsWhiteSpace(sign))
        {
            _isGlued = false;
            return i + 1;
        }

        if (Opens(text, i) is var closing && closing != Nothing)
        {
            Open(closing);
            return closing is Line or Block ? i + 2 : i + 1;
        }

        return char.IsLetterOrDigit(sign) || sign is '_' or '#' ? Word(text, i) : Sign(sign, i);
    }

    private void Open(char closing)
    {
        _closing = closing;
        if (closing is not (Line or Block))
        {
            Take(closing == '\'' ? SqlTokenKind.Literal : SqlTokenKind.Name, "");
        }
    }

    private static char Opens(string text, int i) => text[i] switch
    {
        '\'' => '\'',
        '"' => '"',
        '`' => '`',
        '[' => ']',
        '-' when IsAt(text, i + 1, '-') => Line,
        '/' when IsAt(text, i + 1, '*') => Block,
        _ => Nothing,
    };

    private int Word(string text, int from)
    {
        var end = from + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '#' or '$'))
        {
            end++;
        }

        Take(SqlTokenKind.Word, text.Substring(from, end - from).ToLowerInvariant());
        return end;
    }

    private int Sign(char sign, int i)
    {
        Take(SqlTokenKind.Sign, sign.ToString());
        return i + 1;
    }

    private void Take(SqlTokenKind kind, string text)
    {
        _tokens.Add(new SqlToken(kind, text, _isGlued));
        _isGlued = true;
    }

    private static bool IsAt(string text, int i, char sign) => i < text.Length && text[i] == sign;
}
