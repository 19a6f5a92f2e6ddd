using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Links;
using static Standards.Checks.Tests.Documents.Pages;

namespace Standards.Checks.Tests.Documents;

public class LinkCheckTests
{
    private const string Gone = "Write the path of a file that exists, or remove the link";

    [Theory]
    [InlineData("[a](other.md)")]
    [InlineData("[a](./other.md), [a](../docs/other.md), [a](/docs/other.md), [a](sub/../other.md)")]
    [InlineData("[a](sub), [a](sub/), [a](./), [a](..), [a](/), [a](.)")]
    [InlineData("""[a](<with space.md>), [a](with%20space.md), [a](with%20space.md "title")""")]
    [InlineData("[a](odd%23name.md), [a](%C3%A4.md), [a](ä.md), [a](100%.md)")]
    [InlineData("[a](other.md?plain=1), [a](other.md?plain=1#L3), ![a](image.png?raw=true)")]
    [InlineData("[a](code.cs#L10), [a](code.cs#L10-L20), [a](code.cs#L1C2-L3C4), [a](code.cs#region)")]
    [InlineData("[a][b], [b], [b][]\n\n[b]: other.md")]
    [InlineData("[a]: gone.md\n\nNobody uses the definition.")]
    [InlineData("""<a href="other.md">a</a> <img src='image.png' width=3> <A HREF=other.md>a</A>""")]
    [InlineData("<p>\n<img src=\"image.png\">\n<source srcset=\"image.png 1x, sub/x.md 2x\">\n</p>")]
    [InlineData("| a |\n|---|\n| [a](other.md) |")]
    [InlineData("[a](https://example.org/x.md), <https://example.org>, [m](mailto:a@example.org), [a](//example.org/x), [a](data:image/png;base64,AA)")]
    [InlineData("[a]({{ site.url }}/x), [a]({% link x.md %}), [a](${url}), [a](~/x.md), [a](@System.String), [a](xref:System.String), [{id}](url), [a](...)")]
    [InlineData("`[a](gone.md)`, \\[a](gone.md), [a\\](gone.md)")]
    [InlineData("```\n[a](gone.md)\n```\n\n    [a](gone.md)\n\n~~~md\n![a](gone.png)\n~~~")]
    [InlineData("<!-- [a](gone.md) <a href=\"gone.md\"> -->\n\ntext <!-- <img src=\"gone.png\"> -->")]
    [InlineData("[^1] and [a](other.md)\n\n[^1]: gone.md")]
    [InlineData("[issues](../../../issues), [r](../../../releases/latest), [home](../../../)")]
    [InlineData("[other branch](../../main/docs/other.md)")]
    [InlineData("[other branch](../../v2.x/docs/other.md)")]
    public void Link_that_resolves_is_silent(string text) => Assert.Empty(Links(
        text, "docs/other.md", "docs/sub/x.md", "docs/with space.md", "docs/odd#name.md", "docs/ä.md", "docs/100%.md", "docs/image.png", "docs/code.cs"));

    [Theory]
    [InlineData("See [a](gone.md).", "gone.md", 1, 5)]
    [InlineData("text\n\n* **[a](./gone.md)**", "./gone.md", 3, 5)]
    [InlineData("> [a](sub/../gone.md#part)", "sub/../gone.md#part", 1, 3)]
    [InlineData("[a](gone.md?plain=1)", "gone.md?plain=1", 1, 1)]
    [InlineData("[a][b] and [b]\n\n[b]: gone.md", "gone.md", 3, 1)]
    [InlineData("""text <a href="gone.md">a</a>""", "gone.md", 1, 6)]
    [InlineData("<div>\n  <a\n    href='gone.md'>a</a>\n</div>", "gone.md", 2, 3)]
    [InlineData("# Title [a](gone.md)", "gone.md", 1, 9)]
    [InlineData("| a |\n|---|\n| [a](gone.md) |", "gone.md", 3, 3)]
    public void Missing_file_fires_where_the_link_stands(string text, string url, int line, int column) =>
        FindingAssert.Only(Links(text), "STD3301", Pages.Path, line, column, $"link '{url}' leads to 'docs/gone.md', which does not exist", Gone);

    [Theory]
    [InlineData("[a](/gone.md)", "gone.md")]
    [InlineData("[a](gone%20a.md)", "docs/gone a.md")]
    [InlineData("[a](../src/Gone/)", "src/Gone")]
    [InlineData("[a](C:\\gone.md)", "docs/C:\\gone.md")]
    public void Missing_path_is_shown_from_the_root(string text, string path) =>
        Assert.EndsWith($"leads to '{path}', which does not exist", Assert.Single(Links(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Other_case_fires_and_names_the_file() => FindingAssert.Only(
        Links("[a](Guides/Adopt.md#Start)", "docs/guides/adopt.md"),
        "STD3301",
        Pages.Path,
        1,
        1,
        "link 'Guides/Adopt.md#Start' leads to 'docs/Guides/Adopt.md', which is written 'docs/guides/adopt.md'",
        "Write 'guides/adopt.md#Start'");

    [Theory]
    [InlineData("[a](adopt.md)", "guides/adopt.md")]
    [InlineData("[a](./guides/adpot.md)", "./guides/adopt.md")]
    [InlineData("[a](guides/adopt)", "guides/adopt.md")]
    [InlineData("[a](guides\\adopt.md)", "guides/adopt.md")]
    [InlineData("[a](docs/guides/adopt.md)", "guides/adopt.md")]
    [InlineData("[a](/guides/adopt.md)", "/docs/guides/adopt.md")]
    [InlineData("[a](../old/adopt.md)", "guides/adopt.md")]
    [InlineData("[a](Guides)", "guides")]
    [InlineData("[a](MY%20NOTES.md)", "my%20notes.md")]
    public void Fix_names_the_nearest_file(string text, string write) =>
        Assert.Equal($"Write '{write}'", Assert.Single(Links(text, "docs/guides/adopt.md", "docs/guides/zebra.md", "docs/my notes.md")).Fix);

    [Fact]
    public void Fix_does_not_guess_among_files_of_one_name() =>
        Assert.Equal(Gone, Assert.Single(Links("[a](../x/README.md)", "a/README.md", "b/README.md")).Fix);

    [Fact]
    public void Fix_of_an_address_without_scheme_is_the_address() =>
        Assert.Equal("Write 'https://aka.ms/tasks' if that is meant", Assert.Single(Links("[a](aka.ms/tasks)")).Fix);

    [Theory]
    [InlineData("![a](gone.png)", 1, 1)]
    [InlineData("text\n<img\nsrc=\"gone.png\">", 2, 1)]
    [InlineData("[![a](gone.png)](page.md)", 1, 2)]
    [InlineData("![a]\n\n[a]: gone.png", 3, 1)]
    [InlineData("""<picture><source srcset="gone.png 2x"></picture>""", 1, 10)]
    public void Missing_image_fires(string text, int line, int column) => FindingAssert.Only(
        Links(text),
        "STD3303",
        Pages.Path,
        line,
        column,
        "image 'gone.png' leads to 'docs/gone.png', which does not exist",
        "Add the image, or remove it from the document");

    [Theory]
    [InlineData("[a](../../payments/README.md)")]
    [InlineData("[a](../../payments/docs/other.md)")]
    [InlineData("[a](../../../../x/y)")]
    [InlineData("[a](/../x)")]
    public void Link_out_of_the_repository_fires(string text)
    {
        var finding = Assert.Single(Links(text));
        Assert.Equal(("STD3304", 1, 1, "Write the full address, which begins with https://"), (finding.Rule.Id, finding.Line, finding.Column, finding.Fix));
        Assert.Equal($"link '{text[4..^1]}' leaves the repository", finding.Message);
    }

    [Theory]
    [InlineData("See [the guide][guide].", 5, "the guide", "guide")]
    [InlineData("* [guide][]", 3, "guide", "guide")]
    [InlineData("See [a][the guide (2)].", 5, "a", "the guide (2)")]
    [InlineData("[x]: {% link x.md %} and [a][b]", 26, "a", "b")]
    public void Reference_without_definition_fires(string text, int column, string shown, string label) => FindingAssert.Only(
        Links(text),
        "STD3305",
        Pages.Path,
        1,
        column,
        $"link '[{shown}]' has the label '{label}', which nothing defines",
        $"Add the line '[{label}]: target', or write '\\[' when no link is meant");

    [Theory]
    [InlineData("matrix[i][j], values[a][b], [1][2], `[a][b]`, [ ][ ]")]
    [InlineData("\\[a][b], [x], [ ] task, [!NOTE]")]
    [InlineData("a parameter [Optional][DefaultParameterValue(0)]")]
    [InlineData("[the page][x], [X]\n\n[X]: {% link docs/x.md %}\n[y]: {{ site.url }}/a b")]
    [InlineData("```\n[a][b]\n```")]
    [InlineData("[done][ ] and [text][\t]")]
    public void Brackets_that_are_no_reference_are_silent(string text) => Assert.Empty(Links(text));

    [Fact]
    public void Links_of_records_to_records_are_left_to_their_own_rule() => Assert.Equal(
        ["STD3301 docs/guide.md"],
        LinksAt("docs/adr/0001-a.md", "[a](0009-gone.md), [b](../guide.md)").Select(f => $"{f.Rule.Id} {f.Message.Split('\'')[3]}"));

    [Fact]
    public void Excluded_documents_are_silent_but_have_anchors()
    {
        using var repository = new TestRepository().With("vendor/a.md", "# Part\n\n[a](gone.md)").With("b.md", "[a](vendor/a.md#part) [b](vendor/a.md#gone)");
        var findings = repository.Run(new LinkCheck(), Policy.Default.With(new DocumentPolicy { Exclude = Globs("vendor/**") }));
        Assert.Equal(("STD3302", "b.md"), Assert.Single(findings) is var f ? (f.Rule.Id, f.Path) : default);
    }

    [Fact]
    public void Paths_in_submodules_are_not_known()
    {
        using var repository = new TestRepository()
            .With(".gitmodules", "[submodule \"x\"]\n\tpath = external/lib\n\turl = https://example.org/lib\n")
            .With("a.md", "[a](external/lib), [a](external/lib/docs/x.md#part), [a](external/library)");
        Assert.Equal("link 'external/library' leads to 'external/library', which does not exist", Assert.Single(repository.Run(new LinkCheck())).Message);
    }
}
