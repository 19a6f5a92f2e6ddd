namespace StdService1.Domain.Tests;

public class StdItem1Tests
{
    private static readonly FixedClock Clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public void Create_GoodName_TrimsItAndTakesTheTimeFromTheClock()
    {
        var stdItem1 = StdItem1.Create("  first ", Clock);

        Assert.Equal("first", stdItem1.Name);
        Assert.Equal(Clock.GetUtcNow(), stdItem1.CreatedAt);
    }

    [Fact]
    public void Create_Time_IsCutToTheMicrosecond()
    {
        var stdItem1 = StdItem1.Create("first", new FixedClock(Clock.GetUtcNow().AddTicks(19)));

        Assert.Equal(Clock.GetUtcNow().AddTicks(10), stdItem1.CreatedAt);
    }

    [Fact]
    public void Create_SameNameTwice_GivesTwoIdentifiers() =>
        Assert.NotEqual(StdItem1.Create("first", Clock).Id, StdItem1.Create("first", Clock).Id);

    [Fact]
    public void IsId_CreatedStdItem1_IsTrue() => Assert.True(StdItem1.IsId(StdItem1.Create("first", Clock).Id));

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdeG")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    public void IsId_OtherText_IsFalse(string text) => Assert.False(StdItem1.IsId(text));

    [Fact]
    public void Create_BadName_Throws() =>
        Assert.Throws<ArgumentException>(() => StdItem1.Create(" ", Clock));
}
