using Standards.Checks.Reporting.Sources;

namespace Standards.Checks.Tests.Reporting;

public sealed class ForgeLinksTests
{
    private const string Commit = "5f1c2ab9d0e84c7fb6a3e91d7c0845aa12be9f03";

    [Theory]
    [InlineData("GITHUB_SERVER_URL=https://github.com;GITHUB_REPOSITORY=acme/orders", "https://github.com/acme/orders/blob/{0}/docs/a%20b.md#L7")]
    [InlineData("CI_PROJECT_URL=https://gitlab.com/acme/orders", "https://gitlab.com/acme/orders/-/blob/{0}/docs/a%20b.md#L7")]
    [InlineData(
        "TF_BUILD=True;BUILD_REPOSITORY_URI=https://acme@dev.azure.com/acme/shop/_git/orders",
        "https://dev.azure.com/acme/shop/_git/orders?path=/docs/a%20b.md&version=GC{0}&line=7&lineEnd=8&lineStartColumn=1&lineEndColumn=1")]
    [InlineData(
        "TF_BUILD=True;BUILD_REPOSITORY_PROVIDER=GitHub;BUILD_REPOSITORY_URI=https://github.com/acme/orders.git",
        "https://github.com/acme/orders/blob/{0}/docs/a%20b.md#L7")]
    [InlineData("CI_PROJECT_URL=https://user:token@gitlab.com/acme/orders?x=1", "https://gitlab.com/acme/orders/-/blob/{0}/docs/a%20b.md#L7")]
    public void Line_of_a_file_is_shown_at_the_commit_by_the_forge_that_builds(string variables, string expected) =>
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, Commit), Of(variables)!.Of("docs/a b.md", 7));

    [Fact]
    public void Whole_file_has_no_line() =>
        Assert.EndsWith($"/blob/{Commit}/a.cs", Of("GITHUB_SERVER_URL=https://github.com;GITHUB_REPOSITORY=acme/orders")!.Of("a.cs", 0));

    [Theory]
    [InlineData("")]
    [InlineData("GITHUB_REPOSITORY=acme/orders")]
    [InlineData("GITHUB_SERVER_URL=javascript:alert(1);GITHUB_REPOSITORY=acme/orders")]
    [InlineData("CI_PROJECT_URL=file:///etc/passwd")]
    [InlineData("BUILD_REPOSITORY_URI=https://dev.azure.com/acme/shop/_git/orders")]
    public void Without_a_forge_that_is_known_there_is_no_address(string variables) => Assert.Null(Of(variables));

    [Fact]
    public void Without_a_commit_there_is_no_address()
    {
        Assert.Null(ForgeLinks.Of(new Dictionary<string, string> { ["CI_PROJECT_URL"] = "https://gitlab.com/acme/orders" }, ""));
        Assert.Null(ForgeLinks.Of(null, Commit));
    }

    private static ForgeLinks? Of(string variables) => ForgeLinks.Of(
        variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]), Commit);
}
