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

    private readonly string text;
    private readonly LineMap lines;
    private readonly List<TestDeclaration> found = [];
    private readonly List<(string Name, bool IsType)> scopes = [];
    private readonly List<(int Start, int End)> attributes = [];
    private string fileNamespace = "";

    private TestDeclarations(string text) => (this.text, lines) = (text, new LineMap(text));

    /// <summary>The declarations in the order of the text. Never throws, whatever the text.</summary>
    public static IReadOnlyList<TestDeclaration> Read(string text)
    {
        var reader = new TestDeclarations(text);
        reader.ReadAll();
        return reader.found;
    }

    private void ReadAll()
    {
        var last = 0;
        var before = ';';
        for (var tokens = new CSharpScanner(text); tokens.Read();)
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
                before = text[end - 1] is '{' or ';' ? text[end - 1] : 'a';
                tokens.MoveTo(end);
                continue;
            }

            switch (c)
            {
                case '[':
                    var close = CSharpBlocks.EndOfList(text, at);
                    if (close > at && before is ('{' or '}' or ';' or ']'))
                    {
                        attributes.Add((at + 1, close));
                        AddAssembly(at + 1, close);
                        c = ']';
                    }

                    end = close + 1;
                    break;
                case '(' when before is 'a' or '>':
                    if (InType)
                    {
                        Add(last, NameAt(last));
                        attributes.Clear();
                        end = CSharpBlocks.EndOfDeclaration(text, at);
                        c = ';';
                    }
                    else
                    {
                        end = CSharpBlocks.EndOfList(text, at) + 1;
                    }

                    break;
                case '(':
                    end = CSharpBlocks.EndOfList(text, at) + 1;
                    break;
                case '<' when before == 'a':
                    end = EndOfTypeList(at);
                    c = 'a';
                    break;
                case '=':
                    end = CSharpBlocks.EndOfDeclaration(text, at);
                    c = ';';
                    attributes.Clear();
                    break;
                case '{':
                    // The body of a property or an event: nothing in it is a test.
                    end = CSharpBlocks.EndOfList(text, at) + 1;
                    attributes.Clear();
                    c = '}';
                    break;
                case '}':
                    if (scopes.Count > 0)
                    {
                        scopes.RemoveAt(scopes.Count - 1);
                    }

                    attributes.Clear();
                    break;
                case ';':
                    attributes.Clear();
                    break;
                default:
                    break;
            }

            tokens.MoveTo(end);
            before = c;
        }
    }

    private bool InType => scopes.Count > 0 && scopes[^1].IsType;

    // A namespace or type opens its scope here; any other name is passed over.
    private int Declare(int at, int end, char before)
    {
        var word = text.AsSpan(at, end - at);
        if (word is "namespace")
        {
            var name = CSharpLexer.SkipAllTrivia(text, end);
            var stop = text.AsSpan(name).IndexOfAny('{', ';') is var i and >= 0 ? name + i : text.Length;
            var full = new string([.. text[name..stop].Where(c => !char.IsWhiteSpace(c))]);
            attributes.Clear();
            if (stop < text.Length && text[stop] == '{' && scopes.Count < MaxDepth && full.Length <= MaxTypeList)
            {
                scopes.Add((full, false));
            }
            else
            {
                fileNamespace = full.Length <= MaxTypeList ? full : "";
            }

            return Math.Min(text.Length, stop + 1);
        }

        if (word is not ("class" or "record" or "struct" or "interface") || before == ':' || before == ',')
        {
            return end;
        }

        var start = CSharpLexer.SkipAllTrivia(text, end);
        if (word is "record" && NameAt(start) is "class" or "struct")
        {
            start = CSharpLexer.SkipAllTrivia(text, CSharpLexer.EndOfName(text, start));
        }

        var type = NameAt(start);
        var body = EndOfHead(start + type.Length);
        if (type.Length == 0 || body >= text.Length)
        {
            return body >= text.Length ? text.Length : Math.Max(end, start);
        }

        if (text[body] == '{' && scopes.Count == MaxDepth)
        {
            body = CSharpBlocks.EndOfList(text, body);
        }
        else if (text[body] == '{')
        {
            scopes.Add((type, true));
            Add(start, "");
        }

        attributes.Clear();
        return Math.Min(text.Length, body + 1);
    }

    // The brace or semicolon behind the parameters, bases and constraints of a type.
    private int EndOfHead(int at)
    {
        for (var tokens = new CSharpScanner(text, at); tokens.Read();)
        {
            switch (tokens.Mark)
            {
                case '{' or ';':
                    return tokens.Start;
                case '(' or '[':
                    tokens.MoveTo(CSharpBlocks.EndOfList(text, tokens.Start) + 1);
                    break;
            }
        }

        return text.Length;
    }

    private int EndOfTypeList(int at)
    {
        var depth = 0;
        for (var i = at; i < Math.Min(text.Length, at + MaxTypeList) && text[i] is not (';' or '{' or '}'); i++)
        {
            depth += text[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return at + 1;
    }

    private string NameAt(int at) => text[at..CSharpLexer.EndOfName(text, Math.Min(text.Length, at))];

    private void Add(int at, string method)
    {
        var place = lines.Locate(attributes.Where(a => IsSkip(text.AsSpan(a.Start, a.End - a.Start))).Select(a => a.Start - 1).Append(at).First());
        found.Add(new TestDeclaration(TypeName, method, place.Line, place.Column, [.. attributes.SelectMany(a => TestCategories.In(text[a.Start..a.End]))]));
    }

    private void AddAssembly(int start, int end)
    {
        if (text.AsSpan(start, end - start).TrimStart().StartsWith("assembly", StringComparison.Ordinal))
        {
            found.Add(new TestDeclaration("", "", 1, 1, [.. TestCategories.In(text[start..end])]));
            attributes.Clear();
        }
    }

    private static bool IsSkip(ReadOnlySpan<char> list) =>
        list.Contains("Skip", StringComparison.Ordinal) || list.Contains("Ignore", StringComparison.Ordinal) || list.Contains("Explicit", StringComparison.Ordinal);

    private string TypeName
    {
        get
        {
            var spaces = string.Join('.', scopes.Where(s => !s.IsType).Select(s => s.Name).Prepend(fileNamespace).Where(n => n.Length > 0));
            var types = string.Join('+', scopes.Where(s => s.IsType).Select(s => s.Name));
            return spaces.Length == 0 ? types : $"{spaces}.{types}";
        }
    }
}
