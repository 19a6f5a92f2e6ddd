namespace Standards.Checks.Findings;

/// <summary>
/// A pattern over repository-relative paths: <c>*</c> any text within a folder, <c>**</c> any folders, <c>?</c> one character,
/// <c>{a,b}</c> either. Case-sensitive. A pattern that ends in <c>/</c> means everything below.
/// </summary>
public sealed class PathGlob
{
    private const int MaxAlternatives = 64;

    private readonly string[] alternatives;

    private PathGlob(string pattern, string[] alternatives)
    {
        Pattern = pattern;
        this.alternatives = alternatives;
    }

    /// <summary>As written.</summary>
    public string Pattern { get; }

    /// <summary>Whether it names one path and nothing else.</summary>
    public bool IsLiteral => alternatives.Length == 1 && !alternatives[0].AsSpan().ContainsAny("*?");

    /// <summary>The pattern, or null when it is empty, absolute, leaves the repository or has braces that do not match.</summary>
    public static PathGlob? TryParse(string pattern)
    {
        var text = pattern.Replace('\\', '/');
        text = text.StartsWith("./", StringComparison.Ordinal) ? text[2..] : text;
        text = text.EndsWith('/') ? text + "**" : text;
        if (text.Length == 0 || text[0] == '/' || text.Contains(':', StringComparison.Ordinal) || text.Split('/').Contains(".."))
        {
            return null;
        }

        var expanded = new List<string>();
        return TryExpand(text, expanded) ? new PathGlob(pattern, [.. expanded]) : null;
    }

    /// <summary>Whether a path (with <c>/</c>) matches.</summary>
    public bool IsMatch(string path)
    {
        foreach (var alternative in alternatives)
        {
            if (IsMatch(alternative, path))
            {
                return true;
            }
        }

        return false;
    }

    // The innermost pair first, so nested braces expand too; the limit keeps a hostile pattern small.
    private static bool TryExpand(string text, List<string> expanded)
    {
        var close = text.IndexOf('}', StringComparison.Ordinal);
        var open = close < 0 ? text.IndexOf('{', StringComparison.Ordinal) : text.LastIndexOf('{', close);
        if (close < 0 && open < 0)
        {
            expanded.Add(text);
            return expanded.Count <= MaxAlternatives;
        }

        if (close < 0 || open < 0)
        {
            return false;
        }

        foreach (var part in text[(open + 1)..close].Split(','))
        {
            if (!TryExpand(text[..open] + part + text[(close + 1)..], expanded))
            {
                return false;
            }
        }

        return true;
    }

    // Greedy with two places to come back to: the last '*' (which stays in its folder) and the last '**' (which does not).
    private static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        int p = 0, s = 0, star = -1, starAt = 0, globstar = -1, globstarAt = 0;
        while (s < path.Length)
        {
            if (p + 1 < pattern.Length && pattern[p] == '*' && pattern[p + 1] == '*')
            {
                p += 2;
                // '**/' matches nothing as well, so that 'docs/**/a.md' matches 'docs/a.md'.
                p += p < pattern.Length && pattern[p] == '/' ? 1 : 0;
                (globstar, globstarAt, star) = (p, s, -1);
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                (star, starAt) = (++p, s);
            }
            else if (p < pattern.Length && (pattern[p] == path[s] || (pattern[p] == '?' && path[s] != '/')))
            {
                p++;
                s++;
            }
            else if (star >= 0 && path[starAt] != '/')
            {
                (p, s) = (star, ++starAt);
            }
            else if (globstar >= 0)
            {
                (p, s, star) = (globstar, Advance(pattern, globstar, path, ref globstarAt), -1);
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].Trim('*').IsEmpty;
    }

    // After '**/' the next try begins behind a '/', after a bare '**' at the next character.
    private static int Advance(ReadOnlySpan<char> pattern, int globstar, ReadOnlySpan<char> path, ref int at)
    {
        if (pattern[globstar - 1] != '/')
        {
            return ++at;
        }

        var slash = path[at..].IndexOf('/');
        at = slash < 0 ? path.Length : at + slash + 1;
        return at;
    }
}
