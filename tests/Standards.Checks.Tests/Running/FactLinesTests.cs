using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Tests.Running;

public sealed class FactLinesTests
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
}
