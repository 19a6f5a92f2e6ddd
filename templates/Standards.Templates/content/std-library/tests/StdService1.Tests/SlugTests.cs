using System.Globalization;

namespace StdService1.Tests;

public class SlugTests
{
    [Theory]
    [InlineData("Hello World", "hello-world")]
    [InlineData("Crème brûlée, twice", "creme-brulee-twice")]
    [InlineData("  --a  b--  ", "a-b")]
    [InlineData("2026: a year", "2026-a-year")]
    [InlineData("ΑΒΓ", "")]
    [InlineData("", "")]
    public void Title_BecomesASlug(string title, string expected) => Assert.Equal(expected, Slug.From(title));

    [Theory]
    [InlineData(1, "a")]
    [InlineData(2, "a")]
    [InlineData(3, "a-b")]
    public void Slug_IsNotLongerThanAsked_AndEndsInNoHyphen(int maxLength, string expected) =>
        Assert.Equal(expected, Slug.From("a b c", maxLength));

    [Fact]
    public void Culture_ChangesNothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");

            Assert.Equal("invoice", Slug.From("INVOICE"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void NoTitle_IsRefused() => Assert.Throws<ArgumentNullException>(() => Slug.From(null!));

    [Fact]
    public void NoLength_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Slug.From("a", 0));
}
