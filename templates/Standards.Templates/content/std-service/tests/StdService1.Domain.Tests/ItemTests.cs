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
    public void Create_SameNameTwice_GivesTwoIdentifiers() =>
        Assert.NotEqual(Item.Create("first", Clock).Id, Item.Create("first", Clock).Id);

    [Fact]
    public void Create_BadName_Throws() =>
        Assert.Throws<ArgumentException>(() => Item.Create(" ", Clock));
}
