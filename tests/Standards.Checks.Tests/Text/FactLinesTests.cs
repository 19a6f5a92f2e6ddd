using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Tests.Text;

public class FactLinesTests
{
    [Fact]
    public void Value_may_hold_what_separates_keys_and_items()
    {
        var facts = new FactLines(["pathMap=/a=/b,/c=/d", "frameworks= net8.0; net10.0 ;", "host=a", "host=", "host=b"]);

        Assert.Equal("/a=/b,/c=/d", facts.Of("pathMap"));
        Assert.Equal(["net8.0", "net10.0"], facts.List("frameworks"));
        Assert.Equal(["a", "b"], facts.All("host"));
        Assert.Equal(("", false), (facts.Of("none"), facts.Is("host")));
    }

    [Fact]
    public void Value_of_several_lines_is_one()
    {
        var facts = new FactLines(["says nothing", "noWarn=CS1591;", "", "  CS1573", "/a=/b", "ci=True"]);

        Assert.Equal("CS1591; CS1573 /a=/b", facts.Of("noWarn"));
        Assert.True(facts.Is("ci"));
    }

    [Fact]
    public void Switch_is_on_in_any_case() =>
        Assert.Equal((true, false, false), (new FactLines(["ci=True"]).Is("ci"), new FactLines(["name=x"]).Is("name"), new FactLines([]).Is("absent")));

    [Theory]
    [InlineData("a=b=c", "a", "b=c")]
    [InlineData(" a = ", "a", "")]
    public void Key_ends_at_the_first_sign(string line, string key, string value) => Assert.Equal(KeyValuePair.Create(key, value), FactLines.Split(line));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("=a")]
    public void Line_without_a_key_is_no_fact(string line) => Assert.Null(FactLines.Split(line));
}
