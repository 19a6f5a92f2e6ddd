namespace Standards.Checks.Foundation.Text;

/// <summary>
/// One pattern without braces. It follows all ways in which the pattern can match at once, a bit each, so the time is the length of
/// the path times that of the pattern whatever the pattern is.
/// </summary>
internal sealed class GlobPattern
{
    private readonly string _prefix;
    private readonly Token[] _tokens;

    public GlobPattern(string text)
    {
        Text = text;
        var wildcard = text.AsSpan().IndexOfAny('*', '?');
        IsLiteral = wildcard < 0;
        _prefix = IsLiteral ? text : text[..wildcard];
        LiteralFolder = _prefix[..Math.Max(0, _prefix.LastIndexOf('/'))];
        _tokens = IsLiteral ? [] : Parse(text.AsSpan(wildcard));
    }

    /// <summary>As written, or as the braces expand.</summary>
    public string Text { get; }

    /// <summary>Whether it matches one path only.</summary>
    public bool IsLiteral { get; }

    /// <summary>The text before the first wildcard; every path that matches begins with it.</summary>
    public string Prefix => _prefix;

    /// <summary>The folder that holds every path that matches; empty for the root.</summary>
    public string LiteralFolder { get; }

    /// <summary>The segments of the pattern.</summary>
    public string[] Segments => Text.Split('/');

    public bool IsMatch(ReadOnlySpan<char> path)
    {
        if (!path.StartsWith(_prefix, StringComparison.Ordinal))
        {
            return false;
        }

        if (IsLiteral)
        {
            return path.Length == _prefix.Length;
        }

        // Bit i: the tokens before i have matched what was read so far.
        var words = (_tokens.Length / 64) + 1;
        Span<ulong> states = stackalloc ulong[words];
        Span<ulong> next = stackalloc ulong[words];
        Enter(states, 0);
        foreach (var c in path[_prefix.Length..])
        {
            if (IsSet(states, _tokens.Length - 1) && _tokens[^1].Kind == TokenKind.Anything)
            {
                return true;
            }

            next.Clear();
            for (var i = 0; i < _tokens.Length; i++)
            {
                if (IsSet(states, i))
                {
                    Step(next, i, c);
                }
            }

            var swap = states;
            states = next;
            next = swap;
            if (!states.ContainsAnyExcept(0UL))
            {
                return false;
            }
        }

        return IsSet(states, _tokens.Length);
    }

    private void Step(Span<ulong> next, int at, char c)
    {
        switch (_tokens[at].Kind)
        {
            case TokenKind.Character when _tokens[at].Value == c:
            case TokenKind.OneCharacter when c != '/':
                Enter(next, at + 1);
                break;
            case TokenKind.InFolder when c != '/':
            case TokenKind.Anything:
                Enter(next, at);
                break;
            case TokenKind.Folders:
                Set(next, at);
                if (c == '/')
                {
                    Enter(next, at + 1);
                }

                break;
        }
    }

    // Every wildcard but '?' may match nothing.
    private void Enter(Span<ulong> states, int at)
    {
        Set(states, at);
        while (at < _tokens.Length && _tokens[at].Kind is TokenKind.InFolder or TokenKind.Anything or TokenKind.Folders)
        {
            Set(states, ++at);
        }
    }

    private static void Set(Span<ulong> states, int at) => states[at >> 6] |= 1UL << (at & 63);

    private static bool IsSet(ReadOnlySpan<ulong> states, int at) => (states[at >> 6] & (1UL << (at & 63))) != 0;

    private static Token[] Parse(ReadOnlySpan<char> pattern)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i..].StartsWith("**/"))
            {
                tokens.Add(new Token(TokenKind.Folders));
                i += 2;
            }
            else if (pattern[i..].StartsWith("**"))
            {
                tokens.Add(new Token(TokenKind.Anything));
                i++;
            }
            else
            {
                tokens.Add(pattern[i] switch
                {
                    '*' => new Token(TokenKind.InFolder),
                    '?' => new Token(TokenKind.OneCharacter),
                    var c => new Token(TokenKind.Character, c),
                });
            }
        }

        return [.. tokens];
    }

    private enum TokenKind
    {
        Character,
        OneCharacter,
        InFolder,
        Anything,
        Folders,
    }

    private readonly record struct Token(TokenKind Kind, char Value = '\0');
}
