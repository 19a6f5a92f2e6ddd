using Standards.Checks.Foundation.CSharp;

namespace Standards.Checks.Rules.Migrations;

/// <summary>A C# file as tokens. A token that does not exist equals nothing.</summary>
internal sealed class CSharpTokens
{
    private readonly List<CSharpToken> tokens = [];

    public CSharpTokens(string text)
    {
        Source = text;
        for (var at = CSharpLexer.SkipAllTrivia(text, 0); at < text.Length; at = CSharpLexer.SkipAllTrivia(text, at))
        {
            var start = at;
            at = CSharpLexer.SkipLiteral(text, start);
            var kind = at > start ? 'l' : char.IsLetterOrDigit(text[start]) || text[start] is '_' ? 'w' : 's';
            at = kind == 'w' ? CSharpLexer.EndOfName(text, start) : Math.Max(at, start + 1);
            tokens.Add(new(start, at, kind));
        }
    }

    public string Source { get; }

    public int Count => tokens.Count;

    public bool IsWord(int at) => at >= 0 && at < Count && tokens[at].Kind == 'w';

    public bool IsLiteral(int at) => at >= 0 && at < Count && tokens[at].Kind == 'l';

    /// <summary>Whether a name, keyword or character stands at a place.</summary>
    public bool Is(int at, string token) => at >= 0 && at < Count && tokens[at].Kind != 'l' && Span(at).SequenceEqual(token);

    public string Text(int at) => Span(at).ToString();

    public int Offset(int at) => at < Count ? tokens[at].Start : Source.Length;

    public int End(int at) => at < Count ? tokens[at].End : Source.Length;

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

    private ReadOnlySpan<char> Span(int at) => Source.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start);
}
