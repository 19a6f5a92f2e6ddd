using Standards.Checks.Rules.Postmortems;
using static Standards.Checks.Tests.Postmortems.PostmortemPages;

namespace Standards.Checks.Tests.Postmortems;

/// <summary>The page that links to all postmortems: STD3512.</summary>
public class PostmortemIndexTests
{
    [Fact]
    public void Index_links_to_all()
    {
        using var repository = new TestRepository()
            .With(Place, Good)
            .With("docs/postmortems/2026/2026-03-04-login.md", Synonyms)
            .With("docs/incidents/2026-03-04-x.md", "")
            .With(
                "docs/postmortems/README.md",
                "- [Orders](2026-01-31-orders-outage.md)\n- [x](https://example.com/docs/postmortems/2026/2026-03-04-login.md)\n");
        FindingAssert.Only(
            repository.Run(new PostmortemIndexCheck()),
            "STD3512",
            "docs/postmortems/2026/2026-03-04-login.md",
            0,
            0,
            "docs/postmortems/README.md does not link to the postmortem",
            "Add the line '- [2026-03-04-login](2026/2026-03-04-login.md)' to docs/postmortems/README.md");
        repository.With("docs/postmortems/index.md", "- [Login][1]\n\n[1]: ./2026/2026-03-04-login.md#summary\n");
        Assert.Empty(repository.Run(new PostmortemIndexCheck()));
        repository.With("docs/postmortems/index.md", new string('>', 100_000));
        Assert.Empty(repository.Run(new PostmortemIndexCheck()));
    }

    [Fact]
    public void Folder_without_index_fires()
    {
        using var repository = new TestRepository().With("docs/postmortems/template.md", "");
        Assert.Empty(repository.Run(new PostmortemIndexCheck()));
        repository.With(Place, Good);
        FindingAssert.Only(
            repository.Run(new PostmortemIndexCheck()),
            "STD3512",
            Place,
            0,
            0,
            "the folder of postmortems has no index",
            "Write 'docs/postmortems/README.md' with a link to every postmortem");
    }
}
