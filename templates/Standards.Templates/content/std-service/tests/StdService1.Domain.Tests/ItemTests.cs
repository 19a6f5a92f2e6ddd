namespace StdService1.Domain.Tests;

public class ItemTests
{
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public void Create_GoodName_TrimsItAndTakesTheTimeFromTheClock()
    {
        var item = Item.Create("  first ", Clock);

        Assert.Equal("first", item.Name);
        Assert.Equal(Clock.GetUtcNow(), item.CreatedAt);
    }

    [Fact]
    public void Create_Time_IsCutToTheMicrosecond()
    {
        var item = Item.Create("first", new FixedClock(Clock.GetUtcNow().AddTicks(19)));

        Assert.Equal(Clock.GetUtcNow().AddTicks(10), item.CreatedAt);
    }

    [Fact]
    public void Create_SameNameTwice_GivesTwoIdentifiers() =>
        Assert.NotEqual(Item.Create("first", Clock).Id, Item.Create("first", Clock).Id);

    [Fact]
    public void IsId_CreatedItem_IsTrue() => Assert.True(Item.IsId(Item.Create("first", Clock).Id));

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdeG")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    public void IsId_OtherText_IsFalse(string text) => Assert.False(Item.IsId(text));

    [Fact]
    public void Create_BadName_Throws() =>
        Assert.Throws<ArgumentException>(() => Item.Create(" ", Clock));
}
