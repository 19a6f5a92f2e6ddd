using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Tests.Yaml;

public class NodePathTests
{
    [Fact]
    public void Path_is_the_way_from_the_root()
    {
        var root = new PlacedNode("ops/x.yml", YamlReader.Read("services:\n  orders:\n    contacts: [ a, { b: c } ]\n").Root);
        var contacts = root["services"]["orders"]["contacts"];

        Assert.Equal(("", "services", "services.orders.contacts"), (root.Path, root["services"].Path, contacts.Path));
        Assert.Equal(["services.orders.contacts[0]", "services.orders.contacts[1]"], contacts.Items.Select(i => i.Path));
        Assert.Equal("services.orders.contacts[1].b", contacts.Items[1].Entries[0].Path);
        Assert.Equal("services.absent.key", root["services"]["absent"]["key"].Path);
        Assert.Equal(root.Entries[0].Entries[0], root["services"]["orders"]);
    }

    [Fact]
    public void Path_of_a_list_begins_with_its_number() => Assert.Equal("[1].a", NodePath.Of(NodePath.Of(null, 1), "a").ToString());
}
