using System.Text;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Terraform.Hcl;

/// <summary>
/// Cuts a file of HCL (native syntax, github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md) into tokens. Every character is read once, and
/// nesting costs no stack; it never throws.
/// </summary>
/// <remarks>
/// Written here because no library for it can be restored from the feed that this product builds from (tried: Octopus.CoreParsers.Hcl,
/// TerraformDotnet.Hcl, HCL.NET).
/// </remarks>
internal sealed class HclLexer
{
    private static readonly string[] Operators = ["...", "=>", "==", "!=", "<=", ">=", "&&", "||", "::"];

    private readonly string _text;
    private readonly List<HclToken> _tokens = [];
    private int _at;

    private HclLexer(string text) => _text = text;

    public static (List<HclToken> Tokens, HclProblem? Problem) Read(string text)
    {
        var lexer = new HclLexer(text);
        HclProblem? problem = null;
        while (problem is null && lexer._at < text.Length)
        {
            problem = lexer.Next();
        }

        return (lexer._tokens, problem);
    }

    private HclProblem? Next()
    {
        var c = _text[_at];
        if (c == '\n')
        {
            _tokens.Add(new HclToken(HclTokenKind.NewLine, _at++, "\n"));
        }
        else if (char.IsWhiteSpace(c))
        {
            _at++;
        }
        else if (c == '#' || (c == '/' && Peek(1) == '/'))
        {
            _at = IndexOf("\n", _at, _text.Length);
        }
        else if (c == '/' && Peek(1) == '*')
        {
            var start = _at;
            _at = IndexOf("*/", _at + 2, -1) + 2;
            if (_at == 1)
            {
                _at = _text.Length;
                return new HclProblem(start, "the comment is not closed", "Write '*/' at its end");
            }
        }
        else if (c == '"')
        {
            return Quoted();
        }
        else if (c == '<' && Peek(1) == '<' && (char.IsLetter(Peek(2)) || Peek(2) is '_' || (Peek(2) == '-' && (char.IsLetter(Peek(3)) || Peek(3) == '_'))))
        {
            return Document();
        }
        else if (char.IsLetter(c) || c == '_')
        {
            Add(HclTokenKind.Identifier, x => char.IsLetterOrDigit(x) || x is '_' or '-');
        }
        else if (char.IsAsciiDigit(c))
        {
            Add(HclTokenKind.Number, x => char.IsAsciiLetterOrDigit(x) || (x == '.' && char.IsAsciiDigit(Peek(1))));
        }
        else
        {
            return Symbol(c);
        }

        return null;
    }

    private HclProblem? Symbol(char c)
    {
        if (Array.Find(Operators, o => string.CompareOrdinal(_text, _at, o, 0, o.Length) == 0) is { } known)
        {
            _tokens.Add(new HclToken(HclTokenKind.Symbol, _at, known));
            _at += known.Length;
            return null;
        }

        if (!"{}()[],.:=?!<>+-*/%".Contains(c, StringComparison.Ordinal))
        {
            return new HclProblem(
                _at,
                $"{ValueText.Quote(c.ToString())} is no character of HCL",
                c == '\'' ? "Write texts in double quotes" : "Remove it, or put the text that holds it into double quotes");
        }

        _tokens.Add(new HclToken(HclTokenKind.Symbol, _at++, c.ToString()));
        return null;
    }

    private void Add(HclTokenKind kind, Func<char, bool> isPart)
    {
        var start = _at;
        do
        {
            _at++;
        }
        while (_at < _text.Length && isPart(_text[_at]));
        _tokens.Add(new HclToken(kind, start, _text[start.._at]));
    }

    // Texts hold templates, and templates hold texts. What is open is kept on a stack: '"' for a text, '{' for braces of a template.
    private HclProblem? Quoted()
    {
        var start = _at++;
        var value = new StringBuilder();
        var open = new Stack<char>(['"']);
        var isTemplate = false;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (open.Peek() == '{')
            {
                if (c is '{' or '"')
                {
                    open.Push(c);
                }
                else if (c == '}')
                {
                    _ = open.Pop();
                }

                _ = value.Append(c);
                _at++;
            }
            else if (c is '$' or '%' && Peek(1) == '{' && !(_at > start + 1 && _text[_at - 1] == c && _text[_at - 2] != c))
            {
                isTemplate = true;
                open.Push('{');
                _ = value.Append(c).Append('{');
                _at += 2;
            }
            else if (c == '"')
            {
                _ = open.Pop();
                _at++;
                if (open.Count == 0)
                {
                    _tokens.Add(new HclToken(HclTokenKind.Text, start, value.ToString(), isTemplate));
                    return null;
                }

                _ = value.Append(c);
            }
            else if (c == '\n')
            {
                break;
            }
            else
            {
                _at += c == '\\' ? 1 : 0;
                _ = value.Append(c != '\\' ? c : Peek(0) switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
                _at++;
            }
        }

        return new HclProblem(start, "the text is not closed in its line", "Write '\"' at its end, or a here-document for more than one line");
    }

    private HclProblem? Document()
    {
        var start = _at;
        _at += Peek(2) == '-' ? 3 : 2;
        var name = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-'))
        {
            _at++;
        }

        var mark = _text.AsSpan(name, _at - name);
        var first = Math.Min(_text.Length, IndexOf("\n", _at, _text.Length) + 1);
        for (var line = first; line < _text.Length;)
        {
            var end = IndexOf("\n", line, _text.Length);
            if (_text.AsSpan(line, end - line).Trim().SequenceEqual(mark))
            {
                var body = _text[first..line];
                _tokens.Add(new HclToken(
                    HclTokenKind.Text, start, body, body.Contains("${", StringComparison.Ordinal) || body.Contains("%{", StringComparison.Ordinal)));
                _at = end;
                return null;
            }

            line = end + 1;
        }

        _at = _text.Length;
        return new HclProblem(
            start,
            $"the here-document {ValueText.Quote(mark.ToString())} is not closed",
            $"Write '{ValueText.Shorten(mark.ToString())}' alone in the line behind its text");
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private int IndexOf(string part, int from, int otherwise) =>
        from < _text.Length && _text.IndexOf(part, from, StringComparison.Ordinal) is var found and >= 0 ? found : otherwise;
}
