using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Tests.Text;

public class FactLinesTests
{
    private static readonly FactLines Facts = new(["name = Orders", "host=a.example", "host=", " host=b.example ", "pathMap=/src=/_,/x=/y", "=nothing", "no fact", "ci=True", "name=Other"]);

    [Fact]
    public void Of_IsTheFirstValue() =>
        Assert.Equal(("Orders", "/src=/_,/x=/y", ""), (Facts.Of("name"), Facts.Of("pathMap"), Facts.Of("no fact")));

    [Fact]
    public void All_AreThoseWithAValue_InTheirOrder() => Assert.Equal(["a.example", "b.example"], Facts.All("host"));

    [Fact]
    public void Is_TakesAnyCase() => Assert.Equal((true, false, false), (Facts.Is("ci"), Facts.Is("name"), Facts.Is("absent")));

    [Theory]
    [InlineData("a=b=c", "a", "b=c")]
    [InlineData(" a = ", "a", "")]
    public void Split_EndsTheKeyAtTheFirstSign(string line, string key, string value) => Assert.Equal(KeyValuePair.Create(key, value), FactLines.Split(line));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("=a")]
    public void Split_OfALineWithoutAKey_IsNothing(string line) => Assert.Null(FactLines.Split(line));
}
