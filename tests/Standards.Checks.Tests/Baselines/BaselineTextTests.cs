using Standards.Checks.Engine.Baselines;

namespace Standards.Checks.Tests.Baselines;

public sealed class BaselineTextTests
{
    [Theory]
    [InlineData("status 'Done' is unknown", "status 'Done' is unknown")]
    [InlineData("  two\r\n\tlines \u2028 here. ", "two lines here")]
    [InlineData("see a.md(12,5) and b.md(3,1,3,9)", "see a.md(#) and b.md(#)")]
    [InlineData("method has (12) statements", "method has (12) statements")]
    [InlineData("the first is in line 12, Column 5", "the first is in line #, Column #")]
    [InlineData("underline 12 words", "underline 12 words")]
    [InlineData("57 lines, at most 50", "57 lines, at most 50")]
    [InlineData("cannot read '/home/me/repo/src/A.cs'", "cannot read 'A.cs'")]
    [InlineData(@"cannot read C:\repo\src\A.cs.", "cannot read A.cs")]
    [InlineData("route '/health' and '/api/v1' stay", "route '/health' and '/api/v1' stay")]
    [InlineData("a/b/c/d.cs is relative", "a/b/c/d.cs is relative")]
    [InlineData("(", "(")]
    [InlineData("(1,", "(1,")]
    [InlineData("line ", "line")]
    [InlineData("/", "/")]
    [InlineData("Write a '/// <summary>' that says what holds", "Write a '/// <summary>' that says what holds")]
    [InlineData("a //// b ('///', ////... )", "a //// b ('///', ////... )")]
    [InlineData("a/b 'C:\\...'", "a/b 'C:\\...'")]
    [InlineData("", "")]
    public void Parts_that_move_are_taken_out(string message, string text)
    {
        Assert.Equal(text, BaselineText.Normalise(message));
        Assert.Equal(text, BaselineText.Normalise(text));
    }

    [Fact]
    public void Long_message_is_cut_between_characters()
    {
        var text = BaselineText.Normalise(new string('x', 299) + "😀" + "tail");

        Assert.Equal(new string('x', 299), text);
    }

    [Fact]
    public void Every_text_has_an_end()
    {
        const string Alphabet = "//\\.: ',(C1)\"x";
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var message = new string([.. Enumerable.Range(0, random.Next(24)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);

            Assert.InRange(BaselineText.Normalise(message).Length, 0, message.Length + 16);
        }
    }

    [Fact]
    public void Text_of_a_diagnostic_holds_the_source_without_its_indentation() =>
        Assert.Equal("Member 'M' can be static|public void M() { }", BaselineText.Of("Member 'M' can be static.", "\t    public   void M() { } \r"));

    [Fact]
    public void Hash_tells_the_parts_apart()
    {
        Assert.NotEqual(BaselineText.Hash("CA1", "ab", "c"), BaselineText.Hash("CA1", "a", "bc"));
        Assert.Equal(0xd162c332d2dc43e9, BaselineText.Hash("CA1822", "src/A.cs", "text"));
    }
}
