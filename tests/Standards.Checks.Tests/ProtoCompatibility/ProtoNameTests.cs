using Standards.Checks.Rules.ProtoCompatibility;

namespace Standards.Checks.Tests.ProtoCompatibility;

/// <summary>Versions in the names of packages.</summary>
public sealed class ProtoNameTests
{
    [Theory]
    [InlineData("orders.v1", "orders.v2")]
    [InlineData("acme.orders.v12", "acme.orders.v13")]
    [InlineData("orders.v1beta1", "orders.v2")]
    [InlineData("v1", "v2")]
    [InlineData("orders", "orders.v2")]
    [InlineData("orders.vendor", "orders.vendor.v2")]
    [InlineData("orders.v99999999999", "orders.v99999999999.v2")]
    [InlineData("", "v2")]
    public void Break_belongs_in_the_next_version(string package, string next) => Assert.Equal(next, ProtoName.Next(package));

    [Theory]
    [InlineData("orders.v1alpha")]
    [InlineData("orders.v1alpha2")]
    [InlineData("orders.v2beta1")]
    [InlineData("orders.v1p1beta1")]
    [InlineData("orders.v1test")]
    [InlineData("orders.v1testload")]
    public void Version_before_a_release_promises_nothing(string package) => Assert.True(ProtoName.IsUnstable(package));

    [Theory]
    [InlineData("orders.v1")]
    [InlineData("orders")]
    [InlineData("")]
    [InlineData("orders.v1x")]
    [InlineData("orders.v1.beta")]
    [InlineData("orders.alpha1")]
    [InlineData("orders.v1development")]
    public void Other_packages_promise_what_they_say(string package) => Assert.False(ProtoName.IsUnstable(package));

    [Theory]
    [InlineData("orders.v1", "orders")]
    [InlineData("a.orders.v1beta1", "a.orders")]
    [InlineData("orders", "orders")]
    [InlineData("v1", "")]
    public void Family_is_the_name_without_version(string package, string family) => Assert.Equal(family, ProtoName.Family(package));
}
