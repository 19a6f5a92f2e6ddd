using Standards.Checks.Foundation.CSharp;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Rules.Layout.Sources;

/// <summary>
/// Reads <see cref="SourceShape"/> in one pass over a C# text, without a parser: literals and comments are skipped, braces counted, and
/// only what stands at the level of namespaces is looked at. Code that a condition leaves out counts.
/// </summary>
internal sealed class SourceShapeReader
{
    private readonly string _text;
    private readonly Lazy<LineMap> _lines;
    private readonly List<string> _namespaces = [];
    private readonly List<SourceName> _usings = [];
    private readonly List<SourceName> _types = [];

    // Names of the namespaces with braces around the current place, and how many braces of other things are open.
    private readonly Stack<string> _open = [];
    private string _fileNamespace = "";
    private string _pending = "";
    private int _depth;
    private int _parentheses;

    private SourceShapeReader(string text)
    {
        _text = text;
        _lines = new Lazy<LineMap>(() => new LineMap(text));
    }

    public static SourceShape Read(string text)
    {
        var reader = new SourceShapeReader(text);
        reader.Run();
        return new SourceShape([.. reader._namespaces.Distinct(StringComparer.Ordinal)], reader._usings, reader._types);
    }

    private void Run()
    {
        var (previous, wordBefore) = ('\0', "");
        for (var tokens = new CSharpScanner(_text); tokens.Read();)
        {
            switch (tokens.Kind)
            {
                case CSharpTokenKind.Directive:
                    continue;
                case CSharpTokenKind.Word:
                    var word = _depth == 0 && _parentheses == 0 && previous != '.' ? tokens.Text.ToString() : "";
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
                (_pending, var behind) = Name(end);
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
        var at = CSharpLexer.SkipAllTrivia(_text, end);
        foreach (var modifier in (ReadOnlySpan<string>)["static", "unsafe"])
        {
            if (CSharpLexer.EndOfName(_text, at) is var stop && _text.AsSpan(at, stop - at).SequenceEqual(modifier))
            {
                at = CSharpLexer.SkipAllTrivia(_text, stop);
            }
        }

        var (name, behind) = Name(at);
        behind = CSharpLexer.SkipAllTrivia(_text, behind);
        if (name.Length > 0 && behind < _text.Length && _text[behind] == '=')
        {
            // An alias: what it stands for is used. One of a tuple or an array names no namespace.
            (name, behind) = Name(CSharpLexer.SkipAllTrivia(_text, behind + 1));
            Add(_usings, name, start);
        }
        else if (name.Length > 0 && behind < _text.Length && _text[behind] == ';')
        {
            Add(_usings, name, start);
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
        var next = CSharpLexer.SkipAllTrivia(_text, behind);
        if (name.Length > 0 && next < _text.Length && (_text[next] is '<' or '(' or '{' or ':' or ';' || _text[next] == 'w'))
        {
            Add(_types, name, start);
        }

        return Math.Max(behind, end);
    }

    private void Mark(char c)
    {
        switch (c)
        {
            case '{' when _depth == 0 && _pending.Length > 0:
                _open.Push(Join(_open.TryPeek(out var outer) ? outer : _fileNamespace, _pending));
                _namespaces.Add(_open.Peek());
                _pending = "";
                break;
            case ';' when _depth == 0 && _pending.Length > 0:
                _fileNamespace = _pending;
                _namespaces.Add(_pending);
                _pending = "";
                break;
            case '{':
                _depth++;
                break;
            case '}' when _depth > 0:
                _depth--;
                break;
            case '}':
                _open.TryPop(out _);
                break;
            case '(' when _depth == 0:
                _parentheses++;
                break;
            case ')' when _depth == 0 && _parentheses > 0:
                _parentheses--;
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
            at = CSharpLexer.SkipAllTrivia(_text, at);
            at = at < _text.Length && _text[at] == '@' ? at + 1 : at;
            var stop = CSharpLexer.EndOfName(_text, at);
            if (stop == at)
            {
                return (name.TrimEnd('.'), end);
            }

            var part = _text[at..stop];
            end = stop;
            at = CSharpLexer.SkipAllTrivia(_text, stop);
            if (part == "global" && name.Length == 0 && _text.AsSpan(at).StartsWith("::"))
            {
                at += 2;
                continue;
            }

            name += part;
            if (at >= _text.Length || _text[at] != '.')
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
            var (line, column) = _lines.Value.Locate(offset);
            names.Add(new SourceName(name, line, column));
        }
    }

    private static string Join(string outer, string inner) => outer.Length == 0 ? inner : $"{outer}.{inner}";
}
