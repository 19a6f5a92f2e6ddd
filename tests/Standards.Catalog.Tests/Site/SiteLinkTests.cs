using System.Text;
using Standards.Site;

namespace Standards.Catalog.Tests.Site;

/// <summary>What the generator of the site says of links, in a repository of a few files.</summary>
public sealed class SiteLinkTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("site").FullName;

    public SiteLinkTests()
    {
        string[] pages = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "docs/coverage.md", "docs/rules/README.md", "docs/rules/STD3103.md"];
        string[] packages = ["runtime/Standards.ServiceDefaults", "sdk/Standards.Sdk", "templates/Standards.Templates", "tools/Standards.Tool"];
        foreach (var path in pages.Concat(packages.Select(package => $"{package}/README.md")))
        {
            Write(path, "# Title\n");
        }

        Write("docs/guides/README.md", "# Guides\n\n## Start\n\n- [A](a.md): it begins\n");
        Write("sdk/Standards.Sdk/catalog/rules/adr.yml", "- { id: STD3103, title: Status, clauses: [adr-status] }\n");
        Write("sdk/Standards.Sdk/catalog/clauses/adr.yml", "- { key: adr-status, statement: A record has a status., level: must, status: enforced }\n");
        Write("docs/adr/0001-record.md", "# 1. Record\n");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Broken_link_is_named_with_file_line_and_column()
    {
        Write("docs/guides/a.md", """
            # A

            [a](b.md) and [b](../rules/README.md#nothing).
            ![c](c.png)

            - [d](../../../other/README.md)

            <img src="d.png" alt="d">

            ![e](https://example.org/e.png)
            [f][f]

            [f]: #here
            """);

        Assert.Equal(
            [
                "docs/guides/a.md(3,1): link 'b.md': there is no such file",
                "docs/guides/a.md(3,15): link '../rules/README.md#nothing': 'docs/rules/README.md' has no heading '#nothing'",
                "docs/guides/a.md(4,1): link 'c.png': there is no such image",
                "docs/guides/a.md(6,3): link '../../../other/README.md': the link leads out of the repository",
                "docs/guides/a.md(8,1): link 'd.png': there is no such image",
                "docs/guides/a.md(10,1): link 'https://example.org/e.png': an image comes from the repository, because pages ask no other host for anything",
                "docs/guides/a.md(11,1): link '#here': 'docs/guides/a.md' has no heading '#here'",
            ],
            Generate().Problems);
    }

    [Fact]
    public void Link_leads_to_the_page_of_its_file_or_to_the_forge()
    {
        Write("docs/guides/a.md", """
            # A

            ## Part one

            [self](#part-one) [index](README.md#start) [folder](../adr/) [file](../../sdk/Standards.Sdk/catalog/rules/adr.yml)
            [own](https://github.com/standards-sdk/standards-sdk/blob/main/CHANGELOG.md#title) [other](https://example.org/)
            """);

        var (files, problems) = Generate();
        var page = Encoding.UTF8.GetString(files["guides/a.html"]);

        Assert.Empty(problems);
        Assert.Contains("<a href=\"#part-one\">self</a> <a href=\"../guides/index.html#start\">index</a> <a href=\"../adr/index.html\">folder</a>", page);
        Assert.Contains("<a href=\"https://github.com/standards-sdk/standards-sdk/blob/main/sdk/Standards.Sdk/catalog/rules/adr.yml\">file</a>", page);
        Assert.Contains("<a href=\"../changelog.html#title\">own</a> <a href=\"https://example.org/\">other</a>", page);
    }

    [Fact]
    public void Id_of_a_rule_leads_to_its_page_from_text_and_from_no_heading()
    {
        Write("docs/guides/a.md", "# STD3103\n\nSee STD3103, STD9999 and [this STD3103](README.md), not `STD3103`.\n");

        var page = Encoding.UTF8.GetString(Generate().Files["guides/a.html"]);

        Assert.Contains("<p>See <a href=\"../rules/STD3103.html\">STD3103</a>, STD9999 and <a href=\"../guides/index.html\">this STD3103</a>, ", page);
        Assert.Contains("not <code class=\"short\">STD3103</code>.</p>", page);
        Assert.Contains("<h1 id=\"std3103\">STD3103</h1>", page);
    }

    [Fact]
    public void Clause_on_the_page_of_a_rule_leads_to_the_handbook()
    {
        Write("docs/guides/a.md", "# A\n");
        Write("docs/rules/STD3103.md", "# STD3103: Status\n\n## Clauses\n\n- `adr-status`: A record has a status.\n");

        Assert.Contains(
            "<a href=\"../clauses/adr.html#adr-status\"><code class=\"short\">adr-status</code></a>",
            Encoding.UTF8.GetString(Generate().Files["rules/STD3103.html"]));
    }

    [Fact]
    public void Site_replaces_an_earlier_one_and_nothing_else()
    {
        Write("docs/guides/a.md", "# A\n");
        var output = Path.Combine(_root, "out");
        DocumentationSite.Write(_root, output);
        File.WriteAllText(Path.Combine(output, "old.html"), "");
        DocumentationSite.Write(_root, output);

        Assert.False(File.Exists(Path.Combine(output, "old.html")));
        Assert.Throws<IOException>(() => DocumentationSite.Write(_root, Path.Combine(_root, "docs")));
        Assert.True(File.Exists(Path.Combine(_root, "docs", "guides", "a.md")));
    }

    private (SortedDictionary<string, byte[]> Files, IReadOnlyList<string> Problems) Generate()
    {
        var files = DocumentationSite.Generate(_root, out var problems);
        return (files, problems);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
