namespace Standards.Checks.Foundation.CSharp;

/// <summary>A C# file as tokens, without directives, for readers that look ahead and back. A token that does not exist equals nothing.</summary>
internal sealed class CSharpTokens
{
    private readonly List<CSharpToken> _tokens = [];

    public CSharpTokens(string text)
    {
        Source = text;
        for (var scanner = new CSharpScanner(text); scanner.Read();)
        {
            if (scanner.Kind != CSharpTokenKind.Directive)
            {
                _tokens.Add(new(scanner.Start, scanner.End, scanner.Kind));
            }
        }
    }

    public string Source { get; }

    public int Count => _tokens.Count;

    public bool IsWord(int at) => at >= 0 && at < Count && _tokens[at].Kind is CSharpTokenKind.Word or CSharpTokenKind.Number;

    public bool IsLiteral(int at) => at >= 0 && at < Count && _tokens[at].Kind == CSharpTokenKind.Literal;

    /// <summary>Whether a name, keyword or character stands at a place.</summary>
    public bool Is(int at, string token) => at >= 0 && at < Count && _tokens[at].Kind != CSharpTokenKind.Literal && Span(at).SequenceEqual(token);

    public string Text(int at) => Span(at).ToString();

    public int Offset(int at) => at < Count ? _tokens[at].Start : Source.Length;

    public int End(int at) => at < Count ? _tokens[at].End : Source.Length;

    /// <summary>The place of the bracket that closes the one at a place; where none does within some tokens, the place behind them.</summary>
    public int Close(int at, string open, string close, int max = int.MaxValue)
    {
        var depth = 0;
        for (var last = max < Count - at ? at + max : Count; at < last; at++)
        {
            depth += Is(at, open) ? 1 : Is(at, close) ? -1 : 0;
            if (depth == 0)
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Where the text of a string literal begins and ends in the file, without its quotes and marks.</summary>
    public (int Start, int End) Content(int at)
    {
        var (start, end) = (Offset(at), End(at));
        while (start < end && Source[start] is '@' or '$')
        {
            start++;
        }

        while (start < end && Source[start] == '"')
        {
            start++;
        }

        while (end > start && Source[end - 1] == '"')
        {
            end--;
        }

        return (start, end);
    }

    private ReadOnlySpan<char> Span(int at) => Source.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start);
}
