using Standards.Checks.Policies;
using Standards.Checks.Rules.Adr;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Adr;

public class AdrIndexCheckTests
{
    [Theory]
    [InlineData("docs/adr/README.md", "- [1](0001-a.md)\n- [2](./0002-b.md)\n")]
    [InlineData("docs/adr/index.md", "| No | Title |\n|---|---|\n| 1 | [A](0001-a.md) |\n| 2 | [B](/docs/adr/0002-b.md#top) |\n")]
    [InlineData("docs/adr/README.md", "Records are numbered.\n")]
    [InlineData("docs/README.md", "- [1](adr/0001-a.md)\n")]
    [InlineData("docs/adr/README.md", "[1](0001-a.md)\0")]
    public void Complete_index_and_page_without_links_are_silent(string path, string text) => Assert.Empty(Run(path, text));

    [Theory]
    [InlineData("docs/adr/README.md")]
    [InlineData("docs/adr/Index.md")]
    public void Record_that_is_not_listed_is_found(string path) => Assert.Equal(
        [$"STD3125 {path}(0,0): the index does not list '0002-b.md'. Add the line '- [ADR-0002](0002-b.md)'."],
        Run(path, "- [1](0001-a.md)\n"));

    private static string[] Run(string path, string text) =>
        Check(new AdrIndexCheck(), ServiceClass.Repository, (path, text), ("docs/adr/0001-a.md", ""), ("docs/adr/0002-b.md", ""));
}
