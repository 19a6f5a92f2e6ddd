using Standards.Checks.Artifacts.Provenance;

namespace Standards.Checks.Tests.Provenance;

/// <summary>Where a repository comes from, without a word of what opens it.</summary>
public class RemoteAddressTests
{
    [Theory]
    [InlineData("https://github.com/acme/orders.git", "git+https://github.com/acme/orders")]
    [InlineData("https://github.com/acme/orders/", "git+https://github.com/acme/orders")]
    [InlineData("https://user:s3cr3t@github.com/acme/orders.git", "git+https://github.com/acme/orders")]
    [InlineData("https://s3cr3t@dev.azure.com/acme/shop/_git/orders", "git+https://dev.azure.com/acme/shop/_git/orders")]
    [InlineData("https://git.acme.example:8443/orders?private_token=s3cr3t#s3cr3t", "git+https://git.acme.example:8443/orders")]
    [InlineData("ssh://git@git.acme.example:2222/orders.git", "git+ssh://git.acme.example:2222/orders")]
    [InlineData("git@github.com:acme/orders.git", "git+ssh://github.com/acme/orders")]
    [InlineData("user:s3cr3t@github.com:acme/orders.git", "git+ssh://github.com/acme/orders")]
    public void Address_is_told_without_user_password_query_and_fragment(string remote, string expected) =>
        Assert.Equal(expected, RemoteAddress.Clean(remote));

    [Theory]
    [InlineData("")]
    [InlineData("/srv/git/orders.git")]
    [InlineData("../orders")]
    [InlineData("file:///srv/git/orders.git")]
    [InlineData(@"C:\git\orders")]
    [InlineData("C:/git/orders")]
    [InlineData("https://")]
    [InlineData("https://user:s3/cr3t@github.com/acme/orders")]
    [InlineData("https://user:1/s3cr3t@github.com/acme/orders")]
    [InlineData("ext::sh -c s3cr3t%")]
    public void Folders_and_what_is_no_address_are_not_told(string remote) => Assert.Equal("", RemoteAddress.Clean(remote));

    [Fact]
    public void Address_without_end_is_not_told() => Assert.Equal("", RemoteAddress.Clean("https://github.com/" + new string('a', 100_000)));
}
