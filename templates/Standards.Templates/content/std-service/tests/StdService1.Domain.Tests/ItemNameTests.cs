namespace StdService1.Domain.Tests;

public class ItemNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData(" padded ")]
    [InlineData("naïve 名")]
    public void Check_GoodName_FindsNothing(string name) => Assert.Null(ItemName.Check(name));

    [Theory]
    [InlineData(null, "required")]
    [InlineData("", "required")]
    [InlineData("  ", "required")]
    [InlineData("a\tb", "control characters")]
    public void Check_BadName_SaysWhatIsWrong(string? name, string expected) =>
        Assert.Contains(expected, ItemName.Check(name), StringComparison.Ordinal);

    [Fact]
    public void Check_Length_IsBounded()
    {
        Assert.Null(ItemName.Check(new string('a', ItemName.MaxLength)));
        Assert.NotNull(ItemName.Check(new string('a', ItemName.MaxLength + 1)));
    }
}
