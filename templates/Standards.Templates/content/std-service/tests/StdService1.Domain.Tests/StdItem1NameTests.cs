namespace StdService1.Domain.Tests;

public class StdItem1NameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData(" padded ")]
    [InlineData("naïve 名")]
    public void Check_GoodName_FindsNothing(string name) => Assert.Null(StdItem1Name.Check(name));

    [Theory]
    [InlineData(null, "required")]
    [InlineData("", "required")]
    [InlineData("  ", "required")]
    [InlineData("a\tb", "control characters")]
    public void Check_BadName_SaysWhatIsWrong(string? name, string expected) =>
        Assert.Contains(expected, StdItem1Name.Check(name), StringComparison.Ordinal);

    [Fact]
    public void Check_Length_IsBounded()
    {
        Assert.Null(StdItem1Name.Check(new string('a', StdItem1Name.MaxLength)));
        Assert.NotNull(StdItem1Name.Check(new string('a', StdItem1Name.MaxLength + 1)));
    }
}
