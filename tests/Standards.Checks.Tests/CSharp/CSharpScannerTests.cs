using Standards.Checks.Foundation.CSharp;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.CSharp;

public class CSharpScannerTests
{
    [Theory]
    [InlineData("a.b", "W a|S .|W b")]
    [InlineData("x /* \" */ y // z\n'\"'", "W x|W y|L '\"'")]
    [InlineData("@class @\"a\"\"b\" $@\"{x}\" @$\"{\"y\"}\"", "W @class|L @\"a\"\"b\"|L $@\"{x}\"|L @$\"{\"y\"}\"")]
    [InlineData("\"\"\"a \"b\" \\\"\"\"+1", """"L """a "b" \"""|S +|N 1"""")]
    [InlineData("$$\"\"\"{a} {{b}}\"\"\"", "L $$\"\"\"{a} {{b}}\"\"\"")]
    [InlineData("""$"{f("}")} {{ {$"{'}'}"}";""", """L $"{f("}")} {{ {$"{'}'}"}"|S ;""")]
    [InlineData("'\\'' '\\u0041' '\"'", "L '\\''|L '\\u0041'|L '\"'")]
    [InlineData("caf\\u00E9 \\U0001F600x \\n", "W caf\\u00E9|W \\U0001F600x|S \\|W n")]
    [InlineData("0x1F 1_000UL 1.5e3", "N 0x1F|N 1_000UL|N 1|S .|N 5e3")]
    [InlineData("#if A // b\n  #pragma warning disable\na #b", "D #if A // b|D #pragma warning disable|W a|S #|W b")]
    [InlineData("\uFEFF#nullable enable\r\n/* c */ #region don't \"\n\"#no\"", "D #nullable enable|D #region don't \"|L \"#no\"")]
    [InlineData("\"a\nb", "L \"a|W b")]
    [InlineData("@", "S @")]
    [InlineData("", "")]
    public void Tokens_are_those_of_the_language(string text, string expected) => Assert.Equal(expected, string.Join('|', Tokens(text)));

    [Fact]
    public void Part_begins_with_no_directive()
    {
        var tokens = new CSharpScanner("a #b\n#c", 2);

        Assert.True(tokens.Read());
        Assert.Equal((CSharpTokenKind.Symbol, '#'), (tokens.Kind, tokens.Mark));
        tokens.MoveTo(4);
        Assert.True(tokens.Read());
        Assert.Equal((CSharpTokenKind.Directive, '#', 5, 7), (tokens.Kind, tokens.Mark, tokens.Start, tokens.End));
        Assert.False(tokens.Read());
        Assert.Equal((CSharpTokenKind.None, '\0'), (tokens.Kind, tokens.Mark));
    }

    [Fact]
    public void Between_tokens_are_blanks_and_comments_only_wherever_a_file_is_cut_off()
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("tests/Standards.Checks.Tests/CSharp/CSharpScannerTests.cs"));
        for (var length = 0; length < text.Length; length += 7)
        {
            var part = text[..length];
            var last = 0;
            for (var tokens = new CSharpScanner(part); tokens.Read(); last = tokens.End)
            {
                Assert.True(tokens.End > tokens.Start && tokens.End <= length);
                Assert.Equal(tokens.Start, CSharpLexer.SkipAllTrivia(part, last));
            }

            Assert.Equal(length, CSharpLexer.SkipAllTrivia(part, last));
        }
    }

    [Theory]
    [InlineData("""f(a[0], "]", ')') + 1""", 1, ')')]
    [InlineData("""{ { } /* } */ "}" }""", 0, '}')]
    [InlineData("( unclosed", 0, 'd')]
    public void List_ends_at_its_bracket(string text, int at, char end) => Assert.Equal(end, text[CSharpBlocks.EndOfList(text, at)]);

    [Theory]
    [InlineData("void M() { a(); } int x;", " int x;")]
    [InlineData("""int X => new { A = ";" }.A; int y;""", " int y;")]
    [InlineData("int X; } class B", " } class B")]
    [InlineData("int X } class B", "} class B")]
    public void Declaration_ends_behind_its_body_or_semicolon(string text, string rest) => Assert.Equal(rest, text[CSharpBlocks.EndOfDeclaration(text, 0)..]);

    private static List<string> Tokens(string text)
    {
        var found = new List<string>();
        for (var tokens = new CSharpScanner(text); tokens.Read();)
        {
            found.Add($"{tokens.Kind.ToString()[0]} {tokens.Text}");
        }

        return found;
    }
}
