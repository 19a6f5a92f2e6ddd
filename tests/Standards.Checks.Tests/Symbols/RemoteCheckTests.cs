using Standards.Checks.Engine.Running;
using Standards.Checks.Rules.Symbols;

namespace Standards.Checks.Tests.Symbols;

public sealed class RemoteCheckTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Unknown_host_is_named_with_what_to_write() => Assert.Equal(
        "STD4645 src/Orders/Orders.csproj(1,1): no provider of Source Link knows the host 'git.example.org' of the remote, so sources of "
        + "'Orders' have no address. "
        + """Say what it is in Directory.Build.props: <SourceLinkGitLabHost Include="git.example.org" />, or SourceLinkGitHubHost, """
        + """SourceLinkBitbucketGitHost, SourceLinkAzureReposGitHost, within an ItemGroup.""",
        Assert.Single(Run("ci=true", "host=github.com", "remote=https://git.example.org/acme/orders.git")));

    [Fact]
    public void No_remote_is_named() => Assert.StartsWith(
        "STD4645 src/Orders/Orders.csproj(1,1): the package of 'Orders' names no repository, because git has no remote on a host.",
        Assert.Single(Run("ci=true", "host=github.com", "remote=/srv/git/orders.git")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("ci=false", "host=github.com", "")]
    [InlineData("ci=true", "", "https://git.example.org/o.git")]
    [InlineData("ci=true", "host=github.com", "https://github.com/acme/orders.git")]
    [InlineData("ci=true", "host=visualstudio.com", "https://acme.visualstudio.com/shop/_git/orders")]
    [InlineData("ci=true", "host=git.example.org:8443", "https://git.example.org:8443/o.git")]
    public void Local_package_and_known_host_are_silent(string ci, string host, string remote) => Assert.Empty(Run(ci, host, $"remote={remote}"));

    [Theory]
    [InlineData("https://github.com/acme/orders.git", "github.com")]
    [InlineData("https://user:secret@git.example.org:8443/o.git", "git.example.org:8443")]
    [InlineData("https://user:se@cret@git.example.org/o.git", "git.example.org")]
    [InlineData("git@github.com:acme/orders.git", "github.com")]
    [InlineData("github:acme/orders.git", "github")]
    [InlineData("ssh://git@gitlab.com/acme/orders.git", "gitlab.com")]
    [InlineData("file:///srv/orders.git", "")]
    [InlineData("/srv/a:b/orders.git", "")]
    [InlineData("C:\\orders.git", "")]
    [InlineData("c:/orders.git", "")]
    [InlineData("../orders.git", "")]
    [InlineData("", "")]
    public void Host_is_that_of_every_form(string remote, string expected) => Assert.Equal(expected, RemoteHost.Of(remote));

    [Theory]
    [InlineData("""{"documents":{"/_/*":"https://x/*"}}""", "/_/src/A.cs", true)]
    [InlineData("""{"documents":{"C:\\a\\*":"https://x/*"}}""", "c:\\A\\b.cs", true)]
    [InlineData("""{"documents":{"/_/a.cs":"https://x/a.cs"}}""", "/_/a.cs", true)]
    [InlineData("""{"documents":{"/_/a.cs":"https://x/a.cs"}}""", "/_/a.cs.cs", false)]
    [InlineData("""{"documents":{"/_/*":1}}""", "/_/a.cs", false)]
    [InlineData("""{"documents":{}}""", "/_/a.cs", false)]
    public void Map_holds_folders_and_files(string json, string name, bool expected) => Assert.Equal(expected, SourceLinkMap.Parse(json)!.Holds(name));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"documents":[]}""")]
    [InlineData("{")]
    [InlineData("""{"documents":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{}}}}}}}}}}""")]
    public void Text_that_is_no_map_is_none(string json) => Assert.Null(SourceLinkMap.Parse(json));

    private string[] Run(params string[] facts)
    {
        var project = new ProjectFacts { Path = "src/Orders/Orders.csproj", Name = "Orders", OutputType = "Library", Output = OutputFacts.Parse(facts) };
        return [.. new RemoteCheck().Check(project, _repository.Context()).Select(f => $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}): {f.Text}")];
    }
}
