using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Tests.Policies;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("rulez", "rules")]
    [InlineData("RULES", "rules")]
    [InlineData("rule", "rules")]
    [InlineData("proflie", "profile")]
    [InlineData("laylout", "layout")]
    public void Slip_finds_the_name(string written, string expected) => Assert.Equal(expected, NearestName.Of(written, ["layout", "profile", "rules"]));

    [Theory]
    [InlineData("")]
    [InlineData("coverage")]
    [InlineData("ru")]
    public void Other_word_finds_nothing(string written) => Assert.Null(NearestName.Of(written, ["layout", "profile", "rules"]));

    [Fact]
    public void Nothing_is_near_to_nothing() => Assert.Null(NearestName.Of("rules", []));

    [Fact]
    public void First_of_equally_near_names_wins() => Assert.Equal("aa", NearestName.Of("ab", ["aa", "bb"]));

    [Fact]
    public void Huge_name_ends_at_once()
    {
        var huge = new string('a', 5_000_000);

        Assert.Null(NearestName.Of(huge, ["rules"]));
        Assert.Null(NearestName.Of("rules", [huge]));
        Assert.Null(NearestName.Of(new string('a', 65), [new string('a', 65)]));
    }
}
