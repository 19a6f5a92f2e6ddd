using System.Text.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Tests.Text;

public sealed class OutputTextTests
{
    [Theory]
    [InlineData("src/C#/a::b.cs", "src/C#/a::b.cs")]
    [InlineData("## heading [x]", "## heading [x]")]
    [InlineData("😀 é", "😀 é")]
    [InlineData("##vso[task.setvariable]", "#\\u0023vso[task.setvariable]")]
    [InlineData("a ###[error]", "a ##\\u0023[error]")]
    [InlineData("##TeamCity[x", "#\\u0023TeamCity[x")]
    [InlineData("::error::x", "\\u003A:error::x")]
    [InlineData("  ::error::x", "  \\u003A:error::x")]
    [InlineData(":::error", "\\u003A::error")]
    [InlineData("a\r\nb\u001b[31m\u0085\u009b", "a\\u000D\\u000Ab\\u001B[31m\\u0085\\u009B")]
    [InlineData("\u202Ecod.exe\u2066\u200F\u2028", "\\u202Ecod.exe\\u2066\\u200F\\u2028")]
    public void Line_holds_nothing_that_a_log_obeys(string text, string expected) => Assert.Equal(expected, OutputText.Line(text));

    [Fact]
    public void Half_of_a_surrogate_pair_is_escaped() => Assert.Equal("a\\uD83D b\\uDE00", OutputText.Line("a\uD83D b\uDE00"));

    [Fact]
    public void Text_that_is_harmless_is_not_copied()
    {
        var text = "one line".Insert(3, " more");

        Assert.Same(text, OutputText.Line(text));
    }

    [Fact]
    public void Lines_keep_their_ends_and_each_is_looked_at() =>
        Assert.Equal("a\tb\n\\u003A:error::\n\f#\\u0023[x\r\n\\u001B", OutputText.Lines("a\tb\n::error::\n\f##[x\r\n\u001b"));

    [Fact]
    public void Json_keeps_its_values()
    {
        const string Value = "##vso[x] \u202E \u0085 \\##[y";
        var document = $"{{\n  \"a\": \"{Value.Replace("\\", "\\\\", StringComparison.Ordinal)}\"\n}}\n";

        var written = OutputText.Json(document);

        Assert.Equal("{\n  \"a\": \"#\\u0023vso[x] \\u202E \\u0085 \\\\#\\u0023[y\"\n}\n", written);
        Assert.Equal(Value, JsonDocument.Parse(written).RootElement.GetProperty("a").GetString());
    }
}
