using Standards.Checks.Foundation.CSharp;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>
/// Finds the classes and methods of C# with their attributes, as far as tests need it: VSTest's results know neither the traits of xunit nor
/// where a test stands.
/// </summary>
internal sealed class TestDeclarations
{
    // Nobody nests classes deeper or writes longer lists of types; what does, is passed over.
    private const int MaxDepth = 32;
    private const int MaxTypeList = 1000;

    private readonly string _text;
    private readonly LineMap _lines;
    private readonly List<TestDeclaration> _found = [];
    private readonly List<(string Name, bool IsType)> _scopes = [];
    private readonly List<(int Start, int End)> _attributes = [];
    private string _fileNamespace = "";

    private TestDeclarations(string text) => (_text, _lines) = (text, new LineMap(text));

    /// <summary>The declarations in the order of the text. Never throws, whatever the text.</summary>
    public static IReadOnlyList<TestDeclaration> Read(string text)
    {
        var reader = new TestDeclarations(text);
        reader.ReadAll();
        return reader._found;
    }

    private void ReadAll()
    {
        var last = 0;
        var before = ';';
        for (var tokens = new CSharpScanner(_text); tokens.Read();)
        {
            if (tokens.Kind == CSharpTokenKind.Directive)
            {
                continue;
            }

            var (at, end, c) = (tokens.Start, tokens.End, tokens.Mark);
            if (tokens.Kind == CSharpTokenKind.Word)
            {
                end = Declare(at, end, before);
                last = at;
                // What opens a scope ends in its brace or semicolon: attributes may follow.
                before = _text[end - 1] is '{' or ';' ? _text[end - 1] : 'a';
                tokens.MoveTo(end);
                continue;
            }

            switch (c)
            {
                case '[':
                    var close = CSharpBlocks.EndOfList(_text, at);
                    if (close > at && before is ('{' or '}' or ';' or ']'))
                    {
                        _attributes.Add((at + 1, close));
                        AddAssembly(at + 1, close);
                        c = ']';
                    }

                    end = close + 1;
                    break;
                case '(' when before is 'a' or '>':
                    if (InType)
                    {
                        Add(last, NameAt(last));
                        _attributes.Clear();
                        end = CSharpBlocks.EndOfDeclaration(_text, at);
                        c = ';';
                    }
                    else
                    {
                        end = CSharpBlocks.EndOfList(_text, at) + 1;
                    }

                    break;
                case '(':
                    end = CSharpBlocks.EndOfList(_text, at) + 1;
                    break;
                case '<' when before == 'a':
                    end = EndOfTypeList(at);
                    c = 'a';
                    break;
                case '=':
                    end = CSharpBlocks.EndOfDeclaration(_text, at);
                    c = ';';
                    _attributes.Clear();
                    break;
                case '{':
                    // The body of a property or an event: nothing in it is a test.
                    end = CSharpBlocks.EndOfList(_text, at) + 1;
                    _attributes.Clear();
                    c = '}';
                    break;
                case '}':
                    if (_scopes.Count > 0)
                    {
                        _scopes.RemoveAt(_scopes.Count - 1);
                    }

                    _attributes.Clear();
                    break;
                case ';':
                    _attributes.Clear();
                    break;
                default:
                    break;
            }

            tokens.MoveTo(end);
            before = c;
        }
    }

    private bool InType => _scopes.Count > 0 && _scopes[^1].IsType;

    // A namespace or type opens its scope here; any other name is passed over.
    private int Declare(int at, int end, char before)
    {
        var word = _text.AsSpan(at, end - at);
        if (word is "namespace")
        {
            var name = CSharpLexer.SkipAllTrivia(_text, end);
            var stop = _text.AsSpan(name).IndexOfAny('{', ';') is var i and >= 0 ? name + i : _text.Length;
            var full = new string([.. _text[name..stop].Where(c => !char.IsWhiteSpace(c))]);
            _attributes.Clear();
            if (stop < _text.Length && _text[stop] == '{' && _scopes.Count < MaxDepth && full.Length <= MaxTypeList)
            {
                _scopes.Add((full, false));
            }
            else
            {
                _fileNamespace = full.Length <= MaxTypeList ? full : "";
            }

            return Math.Min(_text.Length, stop + 1);
        }

        if (word is not ("class" or "record" or "struct" or "interface") || before == ':' || before == ',')
        {
            return end;
        }

        var start = CSharpLexer.SkipAllTrivia(_text, end);
        if (word is "record" && NameAt(start) is "class" or "struct")
        {
            start = CSharpLexer.SkipAllTrivia(_text, CSharpLexer.EndOfName(_text, start));
        }

        var type = NameAt(start);
        var body = EndOfHead(start + type.Length);
        if (type.Length == 0 || body >= _text.Length)
        {
            return body >= _text.Length ? _text.Length : Math.Max(end, start);
        }

        if (_text[body] == '{' && _scopes.Count == MaxDepth)
        {
            body = CSharpBlocks.EndOfList(_text, body);
        }
        else if (_text[body] == '{')
        {
            _scopes.Add((type, true));
            Add(start, "");
        }

        _attributes.Clear();
        return Math.Min(_text.Length, body + 1);
    }

    // The brace or semicolon behind the parameters, bases and constraints of a type.
    private int EndOfHead(int at)
    {
        for (var tokens = new CSharpScanner(_text, at); tokens.Read();)
        {
            switch (tokens.Mark)
            {
                case '{' or ';':
                    return tokens.Start;
                case '(' or '[':
                    tokens.MoveTo(CSharpBlocks.EndOfList(_text, tokens.Start) + 1);
                    break;
            }
        }

        return _text.Length;
    }

    private int EndOfTypeList(int at)
    {
        var depth = 0;
        for (var i = at; i < Math.Min(_text.Length, at + MaxTypeList) && _text[i] is not (';' or '{' or '}'); i++)
        {
            depth += _text[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return at + 1;
    }

    private string NameAt(int at) => _text[at..CSharpLexer.EndOfName(_text, Math.Min(_text.Length, at))];

    private void Add(int at, string method)
    {
        var place = _lines.Locate(_attributes.Where(a => IsSkip(_text.AsSpan(a.Start, a.End - a.Start))).Select(a => a.Start - 1).Append(at).First());
        _found.Add(new TestDeclaration(TypeName, method, place.Line, place.Column, [.. _attributes.SelectMany(a => TestCategories.In(_text[a.Start..a.End]))]));
    }

    private void AddAssembly(int start, int end)
    {
        if (_text.AsSpan(start, end - start).TrimStart().StartsWith("assembly", StringComparison.Ordinal))
        {
            _found.Add(new TestDeclaration("", "", 1, 1, [.. TestCategories.In(_text[start..end])]));
            _attributes.Clear();
        }
    }

    private static bool IsSkip(ReadOnlySpan<char> list) =>
        list.Contains("Skip", StringComparison.Ordinal)
        || list.Contains("Ignore", StringComparison.Ordinal)
        || list.Contains("Explicit", StringComparison.Ordinal);

    private string TypeName
    {
        get
        {
            var spaces = string.Join('.', _scopes.Where(s => !s.IsType).Select(s => s.Name).Prepend(_fileNamespace).Where(n => n.Length > 0));
            var types = string.Join('+', _scopes.Where(s => s.IsType).Select(s => s.Name));
            return spaces.Length == 0 ? types : $"{spaces}.{types}";
        }
    }
}
