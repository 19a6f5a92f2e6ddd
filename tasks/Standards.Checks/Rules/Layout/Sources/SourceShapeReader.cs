using Standards.Checks.Foundation.CSharp;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Rules.Layout.Sources;

/// <summary>
/// Reads <see cref="SourceShape"/> in one pass over a C# text, without a parser: literals and comments are skipped, braces counted, and
/// only what stands at the level of namespaces is looked at. Code that a condition leaves out counts.
/// </summary>
internal sealed class SourceShapeReader
{
    private readonly string text;
    private readonly Lazy<LineMap> lines;
    private readonly List<string> namespaces = [];
    private readonly List<SourceName> usings = [];
    private readonly List<SourceName> types = [];

    // Names of the namespaces with braces around the current place, and how many braces of other things are open.
    private readonly Stack<string> open = [];
    private string fileNamespace = "";
    private string pending = "";
    private int depth;
    private int parentheses;

    private SourceShapeReader(string text)
    {
        this.text = text;
        lines = new Lazy<LineMap>(() => new LineMap(text));
    }

    public static SourceShape Read(string text)
    {
        var reader = new SourceShapeReader(text);
        reader.Run();
        return new SourceShape([.. reader.namespaces.Distinct(StringComparer.Ordinal)], reader.usings, reader.types);
    }

    private void Run()
    {
        var (previous, wordBefore) = ('\0', "");
        for (var tokens = new CSharpScanner(text); tokens.Read();)
        {
            switch (tokens.Kind)
            {
                case CSharpTokenKind.Directive:
                    continue;
                case CSharpTokenKind.Word:
                    var word = depth == 0 && parentheses == 0 && previous != '.' ? tokens.Text.ToString() : "";
                    if (word.Length > 0)
                    {
                        tokens.MoveTo(Word(word, tokens.Start, tokens.End, previous, wordBefore));
                    }

                    wordBefore = word;
                    previous = 'a';
                    continue;
                case CSharpTokenKind.Literal:
                    break;
                default:
                    Mark(tokens.Mark);
                    wordBefore = "";
                    break;
            }

            previous = tokens.Mark;
        }
    }

    // What a word at the level of namespaces begins; returns where to go on.
    private int Word(string word, int start, int end, char previous, string before)
    {
        switch (word)
        {
            case "namespace":
                (pending, var behind) = Name(end);
                return behind;
            case "using" when before != "global" && previous is '\0' or ';' or '{' or '}' or ']':
                return Using(start, end);
            case "class" or "struct" or "interface" or "enum" or "record" when before != "file":
                return Type(word, start, end);
            default:
                return end;
        }
    }

    private int Using(int start, int end)
    {
        var at = CSharpLexer.SkipAllTrivia(text, end);
        foreach (var modifier in (ReadOnlySpan<string>)["static", "unsafe"])
        {
            if (CSharpLexer.EndOfName(text, at) is var stop && text.AsSpan(at, stop - at).SequenceEqual(modifier))
            {
                at = CSharpLexer.SkipAllTrivia(text, stop);
            }
        }

        var (name, behind) = Name(at);
        behind = CSharpLexer.SkipAllTrivia(text, behind);
        if (name.Length > 0 && behind < text.Length && text[behind] == '=')
        {
            // An alias: what it stands for is used. One of a tuple or an array names no namespace.
            (name, behind) = Name(CSharpLexer.SkipAllTrivia(text, behind + 1));
            Add(usings, name, start);
        }
        else if (name.Length > 0 && behind < text.Length && text[behind] == ';')
        {
            Add(usings, name, start);
        }

        // A using statement of a program without a class is none of them and is read on as code.
        return Math.Max(behind, end);
    }

    private int Type(string keyword, int start, int end)
    {
        var (name, behind) = Name(end);
        if (keyword == "record" && name is "class" or "struct")
        {
            (name, behind) = Name(behind);
        }

        // Not a type: 'where T : class', or a name 'record' in a program without a class.
        var next = CSharpLexer.SkipAllTrivia(text, behind);
        if (name.Length > 0 && next < text.Length && (text[next] is '<' or '(' or '{' or ':' or ';' || text[next] == 'w'))
        {
            Add(types, name, start);
        }

        return Math.Max(behind, end);
    }

    private void Mark(char c)
    {
        switch (c)
        {
            case '{' when depth == 0 && pending.Length > 0:
                open.Push(Join(open.TryPeek(out var outer) ? outer : fileNamespace, pending));
                namespaces.Add(open.Peek());
                pending = "";
                break;
            case ';' when depth == 0 && pending.Length > 0:
                fileNamespace = pending;
                namespaces.Add(pending);
                pending = "";
                break;
            case '{':
                depth++;
                break;
            case '}' when depth > 0:
                depth--;
                break;
            case '}':
                open.TryPop(out _);
                break;
            case '(' when depth == 0:
                parentheses++;
                break;
            case ')' when depth == 0 && parentheses > 0:
                parentheses--;
                break;
        }
    }

    // Identifiers with dots between them, without 'global::'.
    private (string Name, int End) Name(int at)
    {
        var name = "";
        var end = at;
        while (true)
        {
            at = CSharpLexer.SkipAllTrivia(text, at);
            at = at < text.Length && text[at] == '@' ? at + 1 : at;
            var stop = CSharpLexer.EndOfName(text, at);
            if (stop == at)
            {
                return (name.TrimEnd('.'), end);
            }

            var part = text[at..stop];
            end = stop;
            at = CSharpLexer.SkipAllTrivia(text, stop);
            if (part == "global" && name.Length == 0 && text.AsSpan(at).StartsWith("::"))
            {
                at += 2;
                continue;
            }

            name += part;
            if (at >= text.Length || text[at] != '.')
            {
                return (name, end);
            }

            name += ".";
            at++;
        }
    }

    private void Add(List<SourceName> names, string name, int offset)
    {
        if (name.Length > 0)
        {
            var (line, column) = lines.Value.Locate(offset);
            names.Add(new SourceName(name, line, column));
        }
    }

    private static string Join(string outer, string inner) => outer.Length == 0 ? inner : $"{outer}.{inner}";
}
