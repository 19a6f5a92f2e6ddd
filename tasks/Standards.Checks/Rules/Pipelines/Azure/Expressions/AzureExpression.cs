using System.Globalization;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Pipelines.Azure.Expressions;

/// <summary>
/// Reads an expression of Azure Pipelines: literals, names with properties and indexes, and calls of functions. There are no operators. Depth and length are
/// bounded.
/// </summary>
internal sealed class AzureExpression
{
    private const int MaxDepth = 50;
    private const int MaxLength = 21_000;
    private const string NumberStarts = "0123456789-+.";

    private readonly string _text;
    private readonly List<string> _parameters = [];
    private int _at;
    private (string Message, string Fix)? _problem;

    private AzureExpression(string text) => _text = text;

    /// <summary>The first problem of an expression, and the parameters that it names.</summary>
    public static ((string Message, string Fix)? Problem, IReadOnlyList<string> Parameters) Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return (("an expression is longer than 21,000 characters", "Split it"), []);
        }

        var reader = new AzureExpression(text);
        reader.Whole();
        return (reader._problem, reader._parameters);
    }

    private void Whole()
    {
        SkipSpace();
        if (_at == _text.Length)
        {
            _problem = ("an expression is empty", "Write a value, such as 'variables.name'");
        }
        else if (Value(0))
        {
            SkipSpace();
            if (_at < _text.Length)
            {
                Unexpected();
            }
        }
    }

    private bool Value(int depth)
    {
        SkipSpace();
        if (depth > MaxDepth)
        {
            return Fail("an expression nests deeper than 50 levels", "Split it");
        }

        if (_at == _text.Length)
        {
            return Fail("an expression ends where a value is expected", "Complete it");
        }

        return Start(_text[_at], depth);
    }

    private bool Start(char first, int depth) => first switch
    {
        '\'' => Quoted(),
        '(' => Group(depth),
        _ when NumberStarts.Contains(first, StringComparison.Ordinal) => Number(),
        _ when char.IsLetter(first) || first == '_' => Name(depth),
        _ => Unexpected(),
    };

    private bool Group(int depth)
    {
        _at++;
        return Value(depth + 1) && Take(')') && Properties(depth);
    }

    private bool Quoted()
    {
        for (_at++; _at < _text.Length; _at++)
        {
            if (_text[_at] != '\'')
            {
                continue;
            }

            if (_at + 1 == _text.Length || _text[_at + 1] != '\'')
            {
                _at++;
                return true;
            }

            _at++;
        }

        return Fail("a text in an expression has no closing quote", "Write ' behind it");
    }

    // A number or a version.
    private bool Number()
    {
        var start = _at++;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '.'))
        {
            _at++;
        }

        return _text.AsSpan(start, _at - start).ContainsAnyInRange('0', '9')
            || Fail($"{ValueText.Quote(_text[start.._at])} is not a value of an expression", "Write a number, a text in single quotes or a name");
    }

    private bool Name(int depth)
    {
        var name = Word();
        SkipSpace();
        if (_at < _text.Length && _text[_at] == '(')
        {
            return Call(name, depth) && Properties(depth);
        }

        var isParameters = name.Equals("parameters", StringComparison.OrdinalIgnoreCase);
        var start = _at;
        if (!Properties(depth))
        {
            return false;
        }

        if (isParameters && FirstProperty(_text[start.._at]) is { Length: > 0 } parameter)
        {
            _parameters.Add(parameter);
        }

        return true;
    }

    private bool Call(string name, int depth)
    {
        if (AzureFunctions.Find(name) is not var (known, min, max))
        {
            return Fail(
                $"{ValueText.Quote(name)} is not a function of an expression",
                NearestName.Of(name, AzureFunctions.Names) is { } nearest ? $"Write '{nearest}'" : $"Write one of {string.Join(", ", AzureFunctions.Names)}");
        }

        _at++;
        if (!Arguments(depth, out var count))
        {
            return false;
        }

        return (count >= min && count <= max) || Fail(
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{known}' is called with {count} argument{(count == 1 ? "" : "s")}, not {AzureFunctions.Bounds(min, max)}"),
            "Correct the call");
    }

    private bool Arguments(int depth, out int count)
    {
        count = 0;
        SkipSpace();
        if (_at < _text.Length && _text[_at] == ')')
        {
            _at++;
            return true;
        }

        while (Value(depth + 1))
        {
            count++;
            SkipSpace();
            if (_at < _text.Length && _text[_at] == ',')
            {
                _at++;
                continue;
            }

            return Take(')');
        }

        return false;
    }

    private bool Properties(int depth)
    {
        SkipSpace();
        while (_at < _text.Length && _text[_at] is '.' or '[')
        {
            var isIndex = _text[_at++] == '[';
            if (!(isIndex ? Index(depth) : Property()))
            {
                return false;
            }

            SkipSpace();
        }

        return true;
    }

    private bool Index(int depth)
    {
        SkipSpace();
        if (_at < _text.Length && _text[_at] == '*')
        {
            _at++;
            return Take(']');
        }

        return Value(depth + 1) && Take(']');
    }

    private bool Property()
    {
        SkipSpace();
        if (_at < _text.Length && _text[_at] == '*')
        {
            _at++;
            return true;
        }

        return Word().Length > 0 || (_at == _text.Length ? Fail("an expression ends where a name must follow", "Complete it") : Unexpected());
    }

    private string Word()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-'))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private bool Take(char sign)
    {
        SkipSpace();
        if (_at == _text.Length)
        {
            return Fail("an expression has a bracket that is not closed", $"Add '{sign}'");
        }

        if (_text[_at] != sign)
        {
            return Unexpected();
        }

        _at++;
        return true;
    }

    private bool Unexpected()
    {
        var rest = _text[_at..].Split(' ', 2)[0];
        return rest[0] switch
        {
            '"' => Fail($"{ValueText.Quote(rest)} stands in double quotes", "Write texts in single quotes"),
            '=' or '!' or '&' or '|' or '<' or '>' => Fail(
                $"{ValueText.Quote(rest)} is not expected here; expressions have functions in place of operators",
                "Write 'eq(a, b)', 'ne(a, b)', 'and(a, b)', 'or(a, b)' or 'not(a)'"),
            _ => Fail($"{ValueText.Quote(rest)} is not expected here", "Correct the expression"),
        };
    }

    private bool Fail(string message, string fix)
    {
        _problem ??= (message, fix);
        return false;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    // Of '.name' or "['name']" and what follows.
    private static string FirstProperty(string properties)
    {
        var text = properties.TrimStart();
        if (text.StartsWith('.'))
        {
            return new string([.. text.Skip(1).TakeWhile(c => char.IsLetterOrDigit(c) || c is '_' or '-')]);
        }

        return text.StartsWith("['", StringComparison.Ordinal) && text.IndexOf('\'', 2) is > 2 and var end && text.AsSpan(end + 1).TrimStart().StartsWith("]")
            ? text[2..end]
            : "";
    }
}
