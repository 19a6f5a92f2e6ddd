namespace Standards.Checks.Models.Ownership;

/// <summary>
/// One segment of a pattern with wildcards: <c>*</c> any text, <c>?</c> one character, for GitLab also <c>[a-z]</c> and <c>[!a]</c>.
/// Matching takes at most the product of the lengths of pattern and name, and a pattern longer than the name is refused at once.
/// </summary>
internal sealed class SegmentPattern
{
    private readonly Token[] _tokens;
    private readonly int _minLength;

    private SegmentPattern(List<Token> tokens)
    {
        _tokens = [.. tokens];
        _minLength = tokens.Count(t => t.Kind != Kind.Many);
    }

    private enum Kind
    {
        Literal,
        One,
        Many,
        Set,
    }

    /// <summary>The text behind a leading <c>*</c> when there is no other wildcard; else null.</summary>
    public string? Suffix => _tokens is [{ Kind: Kind.Many }, .. var rest] && rest.All(t => t.Kind == Kind.Literal) ? Text(rest) : null;

    /// <summary>The text before a trailing <c>*</c> when there is no other wildcard; else null.</summary>
    public string? Prefix => _tokens is [.. var rest, { Kind: Kind.Many }] && rest.All(t => t.Kind == Kind.Literal) ? Text(rest) : null;

    /// <summary>The texts between the wildcards.</summary>
    public IEnumerable<string> Literals
    {
        get
        {
            for (int i = 0, start = 0; i <= _tokens.Length; i++)
            {
                if (i == _tokens.Length || _tokens[i].Kind != Kind.Literal)
                {
                    yield return Text(_tokens[start..i]);
                    start = i + 1;
                }
            }
        }
    }

    /// <summary>The pattern in a raw segment, or null and <paramref name="literal"/> when it has no wildcard.</summary>
    public static SegmentPattern? Parse(string raw, bool hasSets, out string literal)
    {
        literal = raw;
        if (!raw.AsSpan().ContainsAny("*?\\[") || (!hasSets && !raw.AsSpan().ContainsAny("*?\\")))
        {
            return null;
        }

        var tokens = new List<Token>(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\\' && i + 1 < raw.Length)
            {
                tokens.Add(new Token(Kind.Literal, raw[++i], null));
            }
            else if (raw[i] == '*')
            {
                if (tokens is not [.., { Kind: Kind.Many }])
                {
                    tokens.Add(new Token(Kind.Many, '*', null));
                }
            }
            else if (raw[i] == '?')
            {
                tokens.Add(new Token(Kind.One, '?', null));
            }
            else if (hasSets && raw[i] == '[' && CharacterSet.TryParse(raw, i, out var end) is { } set)
            {
                tokens.Add(new Token(Kind.Set, '[', set));
                i = end;
            }
            else
            {
                tokens.Add(new Token(Kind.Literal, raw[i], null));
            }
        }

        literal = Text(tokens);
        return tokens.TrueForAll(t => t.Kind == Kind.Literal) ? null : new SegmentPattern(tokens);
    }

    /// <summary>Whether a name, which has no <c>/</c>, matches. Case-sensitive.</summary>
    public bool IsMatch(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || _minLength > name.Length || !CanBegin(name[0]) || !CanEnd(name[^1]))
        {
            return false;
        }

        // Greedy, with the last '*' as the only place to come back to.
        int p = 0, s = 0, star = -1, starAt = 0;
        while (s < name.Length)
        {
            if (p < _tokens.Length && _tokens[p].Kind == Kind.Many)
            {
                (star, starAt) = (++p, s);
            }
            else if (p < _tokens.Length && _tokens[p].IsMatch(name[s]))
            {
                // One character may be two code units.
                s += _tokens[p].Kind != Kind.Literal && char.IsHighSurrogate(name[s]) && s + 1 < name.Length ? 2 : 1;
                p++;
            }
            else if (star >= 0)
            {
                (p, s) = (star, ++starAt);
            }
            else
            {
                return false;
            }
        }

        return p == _tokens.Length || (p == _tokens.Length - 1 && _tokens[p].Kind == Kind.Many);
    }

    // Two looks that spare nearly all names the walk.
    private bool CanBegin(char c) => _tokens[0].Kind != Kind.Literal || _tokens[0].Value == c;

    private bool CanEnd(char c) => _tokens[^1].Kind != Kind.Literal || _tokens[^1].Value == c;

    private static string Text(IEnumerable<Token> tokens) => string.Concat(tokens.Select(t => t.Value));

    private readonly record struct Token(Kind Kind, char Value, CharacterSet? Set)
    {
        public bool IsMatch(char c) => Kind == Kind.Literal ? c == Value : Kind == Kind.One || (Kind == Kind.Set && Set!.Contains(c));
    }
}
