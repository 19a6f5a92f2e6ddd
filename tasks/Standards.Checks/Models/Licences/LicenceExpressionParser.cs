namespace Standards.Checks.Models.Licences;

/// <summary>
/// Reads licence expressions by the grammar of the SPDX specification: <c>+</c> binds tightest, then WITH, AND, OR. Operators are in
/// upper or in lower case, identifiers in any. Bounded in length and depth, because packages are somebody else's text.
/// </summary>
public sealed class LicenceExpressionParser
{
    /// <summary>Longer than any expression that was seen.</summary>
    public const int MaxLength = 2048;

    private const int MaxDepth = 32;

    private readonly List<string> _tokens;
    private int _next;
    private int _depth;

    private LicenceExpressionParser(List<string> tokens) => _tokens = tokens;

    /// <summary>The expression, or null when the text is none.</summary>
    public static LicenceExpression? TryParse(string text)
    {
        if (text.Length > MaxLength || Tokens(text) is not { } tokens)
        {
            return null;
        }

        var parser = new LicenceExpressionParser(tokens);
        return parser.Or() is { } expression && parser._next == tokens.Count ? expression : null;
    }

    private static List<string>? Tokens(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is ' ' or '\t' or '\r' or '\n')
            {
                i++;
            }
            else if (text[i] is '(' or ')')
            {
                tokens.Add(text[i++].ToString());
            }
            else
            {
                var start = i;
                while (i < text.Length && IsPartOfName(text[i]))
                {
                    i++;
                }

                if (i == start)
                {
                    return null;
                }

                tokens.Add(text[start..i]);
            }
        }

        return tokens;
    }

    // ':' stands in DocumentRef-x:LicenseRef-y.
    private static bool IsPartOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '+' or ':';

    private LicenceExpression? Or()
    {
        var left = And();
        while (left is not null && Takes("OR", "or"))
        {
            left = And() is { } right ? new LicenceOr(left, right) : null;
        }

        return left;
    }

    private LicenceExpression? And()
    {
        var left = Simple();
        while (left is not null && Takes("AND", "and"))
        {
            left = Simple() is { } right ? new LicenceAnd(left, right) : null;
        }

        return left;
    }

    private LicenceExpression? Simple()
    {
        if (!Takes("(", "("))
        {
            return Term();
        }

        if (++_depth > MaxDepth)
        {
            return null;
        }

        var inner = Or();
        _depth--;
        return Takes(")", ")") ? inner : null;
    }

    private LicenceTerm? Term()
    {
        if (Name() is not { } name)
        {
            return null;
        }

        var orLater = name.EndsWith('+');
        var id = orLater ? name[..^1] : name;
        if (id.Length == 0 || id.Contains('+', StringComparison.Ordinal) || (orLater && LicenceIds.IsReference(id)))
        {
            return null;
        }

        var exception = "";
        if (Takes("WITH", "with"))
        {
            if (Name() is not { } written || written.Contains('+', StringComparison.Ordinal))
            {
                return null;
            }

            exception = LicenceIds.CanonicalException(written);
        }

        return LicenceIds.Canonical(id, orLater, exception);
    }

    private string? Name() =>
        _next < _tokens.Count && _tokens[_next] is not ("(" or ")" or "AND" or "and" or "OR" or "or" or "WITH" or "with") ? _tokens[_next++] : null;

    private bool Takes(string upper, string lower)
    {
        if (_next >= _tokens.Count || (_tokens[_next] != upper && _tokens[_next] != lower))
        {
            return false;
        }

        _next++;
        return true;
    }
}
