namespace Standards.Checks.Rules.Migrations;

/// <summary>SQL as tokens, and what can be asked of one of them. A token that does not exist is no word and no name.</summary>
/// <param name="text">The text that holds the SQL: a script, or a C# file with SQL in a string.</param>
/// <param name="start">Where the SQL begins.</param>
/// <param name="end">Where it ends.</param>
internal sealed class SqlScript(string text, int start, int end)
{
    // A list that is never closed would be read again for every statement of a hostile file.
    private const int MaxList = 200;

    private readonly List<SqlToken> _tokens = SqlLexer.Read(text, start, end);

    public SqlScript(string text)
        : this(text, 0, text.Length)
    {
    }

    public int Count => _tokens.Count;

    public int Offset(int at) => at < _tokens.Count ? _tokens[at].Start : end;

    public SqlTokenKind? Kind(int at) => at >= 0 && at < _tokens.Count ? _tokens[at].Kind : null;

    /// <summary>Whether a keyword stands at a place.</summary>
    public bool Is(int at, string keyword) => Kind(at) == SqlTokenKind.Word && Span(at).Equals(keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether one of some keywords stands at a place.</summary>
    public bool IsAny(int at, params ReadOnlySpan<string> keywords)
    {
        foreach (var keyword in keywords)
        {
            if (Is(at, keyword))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a character that is no letter stands at a place.</summary>
    public bool Is(int at, char symbol) => Kind(at) == SqlTokenKind.Symbol && Span(at)[0] == symbol;

    public bool IsName(int at) => Kind(at) is SqlTokenKind.Word or SqlTokenKind.Name;

    public string Text(int at) => Span(at).ToString();

    /// <summary>The script within a <see cref="SqlTokenKind.Body"/>.</summary>
    public SqlScript Inner(int at) => new(text, _tokens[at].Start, _tokens[at].End);

    /// <summary>Reads <c>schema.table</c>: the last part, and the place behind it. Empty when no name stands there.</summary>
    public (string Name, int Next) QualifiedName(int at)
    {
        if (!IsName(at))
        {
            return ("", at);
        }

        while (Is(at + 1, '.') && IsName(at + 2))
        {
            at += 2;
        }

        return (Text(at), at + 1);
    }

    /// <summary>The place behind <c>IF [NOT] EXISTS</c>, where it stands there.</summary>
    public int SkipExistence(int at) => Is(at, "IF") ? at + (Is(at + 1, "NOT") ? 3 : 2) : at;

    /// <summary>The place of the parenthesis that closes the one at a place; where none does within 200 tokens, the last of them.</summary>
    public int Close(int at)
    {
        var open = 0;
        for (var last = Math.Min(Count, at + MaxList); at < last; at++)
        {
            open += Is(at, '(') ? 1 : Is(at, ')') ? -1 : 0;
            if (open == 0)
            {
                break;
            }
        }

        return at;
    }

    private ReadOnlySpan<char> Span(int at) => text.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start);
}
