namespace Standards.Checks.Foundation.Text;

/// <summary>
/// A pattern over repository-relative paths: <c>*</c> any text within a folder, <c>**</c> any folders, <c>?</c> one character,
/// <c>{a,b}</c> either. Case-sensitive. A pattern that ends in <c>/</c> means everything below.
/// </summary>
public sealed class PathGlob
{
    private const int MaxAlternatives = 64;
    private const int MaxLength = 400;

    // More than any pattern that a person writes; each one more is more ways to match.
    private const int MaxWildcards = 32;

    private readonly GlobPattern[] _alternatives;

    private PathGlob(string pattern, IEnumerable<string> alternatives)
    {
        Pattern = pattern;
        _alternatives = [.. alternatives.Select(a => new GlobPattern(a.EndsWith('/') ? a + "**" : a))];
    }

    /// <summary>As written.</summary>
    public string Pattern { get; }

    /// <summary>Whether it names one path and nothing else.</summary>
    public bool IsLiteral => _alternatives.Length == 1 && _alternatives[0].IsLiteral;

    /// <summary>What the braces stand for, one pattern each.</summary>
    internal IReadOnlyList<GlobPattern> Alternatives => _alternatives;

    /// <summary>
    /// The pattern, or null when it is empty, longer than 400 characters, has more than 32 stars, is absolute, leaves the repository or has braces that do not
    /// match.
    /// </summary>
    public static PathGlob? TryParse(string pattern)
    {
        var text = pattern.Replace('\\', '/');
        text = text.StartsWith("./", StringComparison.Ordinal) ? text[2..] : text;
        if (text.Length is 0 or > MaxLength || text[0] == '/' || text.Contains(':', StringComparison.Ordinal) || text.Split('/').Contains(".."))
        {
            return null;
        }

        var expanded = new List<string>();
        return TryExpand(text, expanded) && expanded.TrueForAll(IsBounded) ? new PathGlob(pattern, expanded) : null;
    }

    private static bool IsBounded(string text) => text.Replace("**", "*", StringComparison.Ordinal).AsSpan().Count('*') <= MaxWildcards;

    /// <summary>Whether a path (with <c>/</c>) matches.</summary>
    public bool IsMatch(string path)
    {
        foreach (var alternative in _alternatives)
        {
            if (alternative.IsMatch(path))
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
}
