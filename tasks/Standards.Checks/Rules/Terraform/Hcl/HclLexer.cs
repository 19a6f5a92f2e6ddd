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

    private readonly string text;
    private readonly List<HclToken> tokens = [];
    private int at;

    private HclLexer(string text) => this.text = text;

    public static (List<HclToken> Tokens, HclProblem? Problem) Read(string text)
    {
        var lexer = new HclLexer(text);
        HclProblem? problem = null;
        while (problem is null && lexer.at < text.Length)
        {
            problem = lexer.Next();
        }

        return (lexer.tokens, problem);
    }

    private HclProblem? Next()
    {
        var c = text[at];
        if (c == '\n')
        {
            tokens.Add(new HclToken(HclTokenKind.NewLine, at++, "\n"));
        }
        else if (char.IsWhiteSpace(c))
        {
            at++;
        }
        else if (c == '#' || (c == '/' && Peek(1) == '/'))
        {
            at = IndexOf("\n", at, text.Length);
        }
        else if (c == '/' && Peek(1) == '*')
        {
            var start = at;
            at = IndexOf("*/", at + 2, -1) + 2;
            if (at == 1)
            {
                at = text.Length;
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
        if (Array.Find(Operators, o => string.CompareOrdinal(text, at, o, 0, o.Length) == 0) is { } known)
        {
            tokens.Add(new HclToken(HclTokenKind.Symbol, at, known));
            at += known.Length;
            return null;
        }

        if (!"{}()[],.:=?!<>+-*/%".Contains(c, StringComparison.Ordinal))
        {
            return new HclProblem(at, $"{ValueText.Quote(c.ToString())} is no character of HCL", c == '\'' ? "Write texts in double quotes" : "Remove it, or put the text that holds it into double quotes");
        }

        tokens.Add(new HclToken(HclTokenKind.Symbol, at++, c.ToString()));
        return null;
    }

    private void Add(HclTokenKind kind, Func<char, bool> isPart)
    {
        var start = at;
        do
        {
            at++;
        }
        while (at < text.Length && isPart(text[at]));
        tokens.Add(new HclToken(kind, start, text[start..at]));
    }

    // Texts hold templates, and templates hold texts. What is open is kept on a stack: '"' for a text, '{' for braces of a template.
    private HclProblem? Quoted()
    {
        var start = at++;
        var value = new StringBuilder();
        var open = new Stack<char>(['"']);
        var isTemplate = false;
        while (at < text.Length)
        {
            var c = text[at];
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
                at++;
            }
            else if (c is '$' or '%' && Peek(1) == '{' && !(at > start + 1 && text[at - 1] == c && text[at - 2] != c))
            {
                isTemplate = true;
                open.Push('{');
                _ = value.Append(c).Append('{');
                at += 2;
            }
            else if (c == '"')
            {
                _ = open.Pop();
                at++;
                if (open.Count == 0)
                {
                    tokens.Add(new HclToken(HclTokenKind.Text, start, value.ToString(), isTemplate));
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
                at += c == '\\' ? 1 : 0;
                _ = value.Append(c != '\\' ? c : Peek(0) switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
                at++;
            }
        }

        return new HclProblem(start, "the text is not closed in its line", "Write '\"' at its end, or a here-document for more than one line");
    }

    private HclProblem? Document()
    {
        var start = at;
        at += Peek(2) == '-' ? 3 : 2;
        var name = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-'))
        {
            at++;
        }

        var mark = text.AsSpan(name, at - name);
        var first = Math.Min(text.Length, IndexOf("\n", at, text.Length) + 1);
        for (var line = first; line < text.Length;)
        {
            var end = IndexOf("\n", line, text.Length);
            if (text.AsSpan(line, end - line).Trim().SequenceEqual(mark))
            {
                var body = text[first..line];
                tokens.Add(new HclToken(HclTokenKind.Text, start, body, body.Contains("${", StringComparison.Ordinal) || body.Contains("%{", StringComparison.Ordinal)));
                at = end;
                return null;
            }

            line = end + 1;
        }

        at = text.Length;
        return new HclProblem(start, $"the here-document {ValueText.Quote(mark.ToString())} is not closed", $"Write '{ValueText.Shorten(mark.ToString())}' alone in the line behind its text");
    }

    private char Peek(int ahead) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private int IndexOf(string part, int from, int otherwise) => from < text.Length && text.IndexOf(part, from, StringComparison.Ordinal) is var found and >= 0 ? found : otherwise;
}
