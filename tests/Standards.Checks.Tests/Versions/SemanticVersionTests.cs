using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Tests.Versions;

public sealed class SemanticVersionTests
{
    [Theory]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("0.0.0", "0.0.0")]
    [InlineData("1.2.3-beta.4+build.007", "1.2.3-beta.4")]
    [InlineData("1.2.3-0a.-.x-y", "1.2.3-0a.-.x-y")]
    [InlineData("1.2.3+01", "1.2.3")]
    [InlineData("2147483647.0.0", "2147483647.0.0")]
    public void Version_is_read(string text, string expected) => Assert.Equal(expected, SemanticVersion.TryParse(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("v1.2.3")]
    [InlineData("1.2")]
    [InlineData("1.2.3.4")]
    [InlineData("01.2.3")]
    [InlineData("1.2.3-01")]
    [InlineData("1.2.3-")]
    [InlineData("1.2.3-a..b")]
    [InlineData("1.2.3+")]
    [InlineData("+abc")]
    [InlineData("1.2.3 ")]
    [InlineData("1.2.3\n")]
    [InlineData("2147483648.0.0")]
    [InlineData("1.2.3-ä")]
    [InlineData("１.2.3")]
    public void Other_text_is_none(string text) => Assert.Null(SemanticVersion.TryParse(text));

    [Fact]
    public void Long_text_is_none() => Assert.Null(SemanticVersion.TryParse("1.2.3-" + new string('a', 1_000_000)));

    // The example of the specification, and what a comparison of text would get wrong.
    [Fact]
    public void Order_is_that_of_the_specification()
    {
        string[] ordered =
        [
            "0.9.10", "1.0.0-1", "1.0.0-2", "1.0.0-10", "1.0.0-99999999999999999999", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1-alpha.0.3", "1.0.1", "1.9.0", "1.10.0", "2.0.0",
        ];

        for (var i = 0; i < ordered.Length; i++)
        {
            for (var j = 0; j < ordered.Length; j++)
            {
                Assert.Equal(i.CompareTo(j), Math.Sign(SemanticVersion.TryParse(ordered[i])!.CompareTo(SemanticVersion.TryParse(ordered[j]))));
            }
        }
    }

    [Fact]
    public void Metadata_has_no_order() => Assert.Equal(0, SemanticVersion.TryParse("1.0.0+a")!.CompareTo(SemanticVersion.TryParse("1.0.0+b")));
}
