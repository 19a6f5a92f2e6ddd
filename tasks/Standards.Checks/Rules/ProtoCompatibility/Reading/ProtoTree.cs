namespace Standards.Checks.Rules.ProtoCompatibility.Reading;

/// <summary>Reads a proto file as nested statements: all that a comparison needs of its grammar.</summary>
internal sealed class ProtoTree
{
    private const int MaxDepth = 100;

    private readonly ProtoLexer _lexer;
    private ProtoToken _token;
    private bool _isBroken;

    private ProtoTree(string text)
    {
        _lexer = new ProtoLexer(text);
        _token = _lexer.Next();
    }

    /// <summary>The statements of a file, or the place at which it is none.</summary>
    public static (IReadOnlyList<ProtoStatement>? Statements, int Line) Read(string text)
    {
        var tree = new ProtoTree(text);
        var statements = tree.ReadBlock(0);
        return tree._isBroken || tree._token.Kind != ProtoTokenKind.End || tree._token.Text.Length > 0 ? (null, tree._token.Line) : (statements, 0);
    }

    private List<ProtoStatement> ReadBlock(int depth)
    {
        var statements = new List<ProtoStatement>();
        while (!_isBroken && _token.Kind != ProtoTokenKind.End && !_token.Is('}'))
        {
            if (_token.Is(';'))
            {
                Next();
                continue;
            }

            statements.Add(ReadStatement(depth));
        }

        return statements;
    }

    private ProtoStatement ReadStatement(int depth)
    {
        var words = new List<ProtoToken>();
        var brackets = 0;
        var isOption = _token.Is("option");
        while (_token.Kind != ProtoTokenKind.End)
        {
            if (brackets == 0 && _token.Is(';') && words.Count > 0)
            {
                Next();
                return new ProtoStatement(words, null);
            }

            if (brackets == 0 && !isOption && _token.Is('{') && words.Count > 0)
            {
                return new ProtoStatement(words, ReadBody(depth));
            }

            brackets += Depth(_token);
            if (brackets < 0)
            {
                break;
            }

            words.Add(_token);
            Next();
        }

        _isBroken = true;
        words.Add(_token);
        return new ProtoStatement(words, null);
    }

    // Braces and angles of a value are words; a semicolon inside of them separates its parts.
    private static int Depth(ProtoToken token) => token.Kind != ProtoTokenKind.Symbol ? 0 : token.Text[0] switch
    {
        '{' or '[' => 1,
        '}' or ']' => -1,
        _ => 0,
    };

    private List<ProtoStatement>? ReadBody(int depth)
    {
        if (depth >= MaxDepth)
        {
            _isBroken = true;
            return null;
        }

        Next();
        var body = ReadBlock(depth + 1);
        _isBroken |= !_token.Is('}');
        if (!_isBroken)
        {
            Next();
        }

        return body;
    }

    private void Next() => _token = _lexer.Next();
}
