using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>
/// Reads a proto file as nested statements with their comments: all that rules need of its grammar, in proto2, proto3 and editions. Comments are those of the
/// language's own tools: directly above a statement, or behind it in the line in which its words end.
/// </summary>
internal sealed class ProtoTree
{
    private const int MaxDepth = 100;

    private readonly ProtoLexer _lexer;
    private ProtoToken _token;
    private (string Message, ProtoToken Place)? _problem;
    private int _lastLine;

    private ProtoTree(string text)
    {
        _lexer = new ProtoLexer(text);
        _token = _lexer.Next();
    }

    /// <summary>The statements of a file, or why and where it is none.</summary>
    public static (IReadOnlyList<ProtoStatement> Statements, string Problem, Position Place) Read(string text)
    {
        var tree = new ProtoTree(text);
        var statements = tree.ReadBlock(0);
        tree.FailAtQuote();
        if (tree._token.Kind != ProtoTokenKind.End)
        {
            tree.Fail($"{ValueText.Quote(tree._token.Text)} closes nothing", tree._token);
        }

        return tree._problem is { } problem
            ? ([], problem.Message, new Position(Math.Max(1, problem.Place.Line), Math.Max(1, problem.Place.Column)))
            : (statements, "", Position.Start);
    }

    private void Fail(string message, ProtoToken place) => _problem ??= (message, place);

    private void FailAtQuote()
    {
        if (_token is { Kind: ProtoTokenKind.End, Text.Length: > 0 })
        {
            Fail("a text in quotes is not closed", _token);
        }
    }

    private List<ProtoStatement> ReadBlock(int depth)
    {
        var statements = new List<ProtoStatement>();
        while (_problem is null && _token.Kind != ProtoTokenKind.End && !_token.Is('}'))
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
        var above = Above(_token.Line);
        var brackets = 0;
        var isOption = _token.Is("option");
        while (_token.Kind != ProtoTokenKind.End)
        {
            if (brackets == 0 && _token.Is(';'))
            {
                Next();
                return new ProtoStatement(words, null) { Comment = above.Length > 0 ? above : Behind() };
            }

            if (brackets == 0 && !isOption && _token.Is('{') && words.Count > 0)
            {
                return ReadBody(words, above, depth);
            }

            brackets += Depth(_token);
            if (brackets < 0 || (brackets == 0 && words.Count > 0 && StartsStatement(words)))
            {
                break;
            }

            words.Add(_token);
            Next();
        }

        words.Add(_token);
        FailAtQuote();
        Fail(
            words.Count > 1 ? $"the statement that {ValueText.Quote(words[0].Text)} begins has no ';' at its end" : $"{ValueText.Quote(_token.Text)} begins no statement",
            words[0]);
        return new ProtoStatement(words, null);
    }

    // A keyword that only begins statements, in a line of its own, after a statement that could have ended: its semicolon is missing.
    private bool StartsStatement(List<ProtoToken> words) =>
        _token.Kind == ProtoTokenKind.Name
        && _token.Line > _lastLine
        && words[^1] is { Kind: ProtoTokenKind.Number or ProtoTokenKind.String } or { Kind: ProtoTokenKind.Symbol, Text: "]" or ")" }
        && !_token.Is("returns")
        && !_token.Is("to");

    // Braces and angles of a value are words; a semicolon inside of them separates its parts.
    private static int Depth(ProtoToken token) => token.Kind != ProtoTokenKind.Symbol ? 0 : token.Text[0] switch
    {
        '{' or '[' => 1,
        '}' or ']' => -1,
        _ => 0,
    };

    private ProtoStatement ReadBody(List<ProtoToken> words, string above, int depth)
    {
        if (depth >= MaxDepth)
        {
            Fail($"blocks nest deeper than {MaxDepth} levels", _token);
            return new ProtoStatement(words, null);
        }

        var open = _token;
        Next();
        var comment = above.Length > 0 ? above : Behind();
        var body = ReadBlock(depth + 1);
        if (_problem is null && !_token.Is('}'))
        {
            Fail("the block that opens here is not closed", open);
        }
        else if (_problem is null)
        {
            Next();
        }

        return new ProtoStatement(words, body) { Comment = comment };
    }

    // Comments that stand alone and end in the line above, or in the line above of such a comment.
    private string Above(int line)
    {
        var comments = _lexer.Comments;
        var first = comments.Count;
        for (; first > 0 && comments[first - 1] is { IsAlone: true } comment && comment.LastLine == line - 1; first--)
        {
            line = comment.FirstLine;
        }

        // '/* Purpose. */ string id = 1;'
        return first == comments.Count && comments is [.., { IsAlone: true } last] && last.LastLine == line
            ? last.Text
            : string.Join(' ', comments.Skip(first).Select(comment => comment.Text)).Trim();
    }

    private string Behind() => _lexer.Comments.FindLast(comment => comment.FirstLine == _lastLine && !comment.IsAlone).Text ?? "";

    private void Next()
    {
        _lastLine = _token.Line;
        _token = _lexer.Next();
    }
}
