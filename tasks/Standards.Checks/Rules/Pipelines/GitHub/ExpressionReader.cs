using System.Text;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>
/// Finds what can come out of the expressions <c>${{ … }}</c> of a text: operands of comparisons and arguments of functions that answer yes
/// or no do not. Grammar: <see href="https://docs.github.com/actions/reference/evaluate-expressions-in-workflows-and-actions"/>.
/// </summary>
internal ref struct ExpressionReader
{
    private const int MaxDepth = 32;

    // What these answer is a number or yes or no, or a hash.
    private static readonly string[] Judging = ["contains", "startswith", "endswith", "hashfiles", "always", "success", "failure", "cancelled"];

    private readonly ReadOnlySpan<char> _text;
    private readonly int _start;
    private int _at;
    private int _depth;
    private int _whole;

    private ExpressionReader(ReadOnlySpan<char> text, int start)
    {
        _text = text;
        _start = start;
    }

    /// <summary>The references of all expressions of a text, in its order. An expression that cannot be read has none.</summary>
    public static IReadOnlyList<ExpressionReference> FindAll(ReadOnlySpan<char> text)
    {
        List<ExpressionReference> found = [];
        for (var at = text.IndexOf("${{"); at >= 0 && at < text.Length;)
        {
            var length = text[at..].IndexOf("}}");
            if (length < 0)
            {
                break;
            }

            List<ExpressionReference> inside = [];
            var reader = new ExpressionReader(text.Slice(at + 3, length - 3), at + 3);
            if (reader.Or(inside) && reader.IsAtEnd())
            {
                found.AddRange(inside);
            }

            at += length + 2;
            at = text[at..].IndexOf("${{") is var next and >= 0 ? at + next : -1;
        }

        return found;
    }

    private bool Or(List<ExpressionReference> found)
    {
        if (!And(found))
        {
            return false;
        }

        while (Take("||"))
        {
            if (!And(found))
            {
                return false;
            }
        }

        return true;
    }

    // Of 'a && b' comes b, or an a that is empty, 0 or false.
    private bool And(List<ExpressionReference> found)
    {
        List<ExpressionReference> last = [];
        if (!Comparison(last))
        {
            return false;
        }

        while (Take("&&"))
        {
            last = [];
            if (!Comparison(last))
            {
                return false;
            }
        }

        found.AddRange(last);
        return true;
    }

    private bool Comparison(List<ExpressionReference> found)
    {
        List<ExpressionReference> operands = [];
        if (!Operand(operands))
        {
            return false;
        }

        var isCompared = false;
        while (Take("==") || Take("!=") || Take("<=") || Take(">=") || Take("<") || Take(">"))
        {
            isCompared = true;
            if (!Operand(operands))
            {
                return false;
            }
        }

        found.AddRange(isCompared ? [] : operands);
        return true;
    }

    private bool Operand(List<ExpressionReference> found)
    {
        if (++_depth > MaxDepth)
        {
            return false;
        }

        SkipSpace();
        var isRead = _at < _text.Length && _text[_at] switch
        {
            '!' => Not(),
            '(' => Group(found),
            '\'' => Literal(),
            _ => Name(found),
        };
        _depth--;
        return isRead;
    }

    private bool Not()
    {
        _at++;
        return Operand([]);
    }

    private bool Group(List<ExpressionReference> found)
    {
        _at++;
        return Or(found) && Take(")");
    }

    private bool Literal()
    {
        for (_at++; _at < _text.Length; _at++)
        {
            if (_text[_at] == '\'')
            {
                _at++;
                if (_at >= _text.Length || _text[_at] != '\'')
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Name(List<ExpressionReference> found)
    {
        var offset = _start + _at;
        var first = Word();
        if (first.IsEmpty)
        {
            return false;
        }

        if (Take("("))
        {
            return Call(first.ToString().ToLowerInvariant(), found) && Path(new StringBuilder());
        }

        var path = new StringBuilder(first.ToString().ToLowerInvariant());
        if (!Path(path))
        {
            return false;
        }

        // Numbers and true, false, null are words too, and no context has their names.
        found.Add(new ExpressionReference(path.ToString(), _text[(offset - _start).._at].TrimEnd().ToString(), offset, _whole > 0));
        return true;
    }

    private bool Call(string name, List<ExpressionReference> found)
    {
        var arguments = Judging.Contains(name, StringComparer.Ordinal) ? [] : found;
        _whole += name == "tojson" ? 1 : 0;
        if (!Take(")"))
        {
            do
            {
                if (!Or(arguments))
                {
                    return false;
                }
            }
            while (Take(","));

            if (!Take(")"))
            {
                return false;
            }
        }

        _whole -= name == "tojson" ? 1 : 0;
        return true;
    }

    // What follows a name: .name, .*, ['name'], [0], [expression].
    private bool Path(StringBuilder path)
    {
        while (true)
        {
            bool? isRead = Take(".") ? Member(path) : Take("[") ? Index(path) : null;
            if (isRead != true)
            {
                return isRead is null;
            }
        }
    }

    private bool Member(StringBuilder path)
    {
        var name = Take("*") ? "*" : Word().ToString().ToLowerInvariant();
        path.Append('.').Append(name);
        return name.Length > 0;
    }

    private bool Index(StringBuilder path)
    {
        SkipSpace();
        var from = _at;
        if (!Or([]) || !Take("]"))
        {
            return false;
        }

        var index = _text[from..(_at - 1)].Trim();
        path.Append('.').Append(index is ['\'', .., '\''] ? index[1..^1].ToString().ToLowerInvariant() : "*");
        return true;
    }

    private ReadOnlySpan<char> Word()
    {
        SkipSpace();
        var from = _at;
        while (_at < _text.Length
            && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-' or '+' || _text[_at] == '.' && _at > from && char.IsAsciiDigit(_text[from])))
        {
            _at++;
        }

        return _text[from.._at];
    }

    private bool Take(string sign)
    {
        SkipSpace();
        if (!_text[_at..].StartsWith(sign, StringComparison.Ordinal))
        {
            return false;
        }

        _at += sign.Length;
        return true;
    }

    private bool IsAtEnd()
    {
        SkipSpace();
        return _at == _text.Length;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }
}
