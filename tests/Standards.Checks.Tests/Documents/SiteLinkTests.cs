using Standards.Checks.Findings;
using Standards.Checks.Rules.Documents.Links;

namespace Standards.Checks.Tests.Documents;

/// <summary>Links of pages that a site generator makes. The files are those of repositories that the checks were run over.</summary>
public class SiteLinkTests
{
    [Theory]
    [InlineData("docs/docset.yml", "docs/reference/a.md", "[x](/reference/b.md#part)", "docs/reference/b.md")]
    [InlineData("doc/nuxt.config.ts", "doc/content/1.start/0.index.md", "[x](/concepts/sagas#part)", "doc/content/2.concepts/03.sagas.md")]
    [InlineData("doc/nuxt.config.ts", "doc/content/1.start/0.index.md", "[x](/concepts)", "doc/content/2.concepts/0.index.md")]
    [InlineData("doc/nuxt.config.ts", "doc/content/1.start/0.index.md", "![x](/logo.png)", "doc/public/logo.png")]
    [InlineData(
        "docs/.vuepress/config.ts",
        "docs/guide/README.md",
        "[x](faq.html), [x](install/index.html), [x](/guide/faq.html)",
        "docs/guide/faq.md",
        "docs/guide/install/README.md")]
    [InlineData("docs/.vuepress/config.ts", "docs/guide/a.md", "[x](faq), [x](./faq#part)", "docs/guide/faq.md")]
    [InlineData("docs/.vuepress/config.ts", "docs/index.md", "[x](/2020/07/08/release-3-1-beta/)", "docs/_posts/2020-07-08-release-3.1-beta.md")]
    [InlineData(".vitepress/config.mts", "guide/a.md", "![x](/logo.svg)", "public/logo.svg")]
    [InlineData("hugo.toml", "content/_index.md", "[x](/docs/add-runbook), [x](docs/add-runbook/)", "content/docs/add-runbook.md")]
    [InlineData("config.yaml", "content/_index.md", "[x](/docs/add)", "content/docs/add.md", "archetypes/default.md")]
    [InlineData("mkdocs.yml", "docs/setup/cards.md", """<img src="../../assets/layer.png">""", "docs/assets/layer.png")]
    [InlineData("_config.yml", "docs/test.md", "![x](../../assets/small.jpg)", "assets/small.jpg")]
    [InlineData(
        "website/docusaurus.config.ts",
        "website/docs/a.md",
        "[x](/docs/start/install), ![x](/img/a.png)",
        "website/docs/start/01-install.mdx",
        "website/static/img/a.png")]
    [InlineData(
        "website/docusaurus.config.ts",
        "website/overrides/2.1/start/a.md",
        "[x](../api/index.md), [x](./b.mdx)",
        "website/docs/api/index.md",
        "website/docs/start/b.mdx")]
    [InlineData("book.toml", "src/a.md", "[x](b.html)", "src/b.md")]
    [InlineData("docs/source/conf.py", "docs/source/guide/a.md", "[x](b.html), [x](b), [x](c.html)",
        "docs/source/index.rst", "docs/source/guide/b.md", "docs/source/guide/c.rst")]
    [InlineData("docs/_template.html", "docs/index.md", "[x](tutorial.html), [x](reference/acme-orders.html)", "docs/tutorial.fsx")]
    public void Link_that_resolves_on_the_site_is_silent(string configuration, string path, string text, params string[] others) =>
        Assert.Empty(At(configuration, path, text, others));

    [Theory]
    [InlineData("docs/docset.yml", "docs/reference/a.md", "[x](/reference/gone.md)")]
    [InlineData("docs/docset.yml", "docs/reference/a.md", "[x](gone.md)")]
    [InlineData("doc/nuxt.config.ts", "doc/content/1.start/0.index.md", "[x](/start/gone)")]
    [InlineData("doc/nuxt.config.ts", "doc/content/1.start/0.index.md", "[x](start/other)")]
    [InlineData("docs/.vuepress/config.ts", "docs/guide/README.md", "[x](gone.html)")]
    [InlineData("docs/.vuepress/config.ts", "docs/guide/README.md", "[x](Other.md)")]
    [InlineData("website/docusaurus.config.ts", "website/docs/a.md", "[x](./gone.md), [x](/docs/gone)")]
    [InlineData("website/docusaurus.config.ts", "website/versioned_docs/version-1/a.md", "[x](other.md)")]
    [InlineData("website/docusaurus.config.ts", "website/overrides/2.1/a.md", "[x](./gone.md)")]
    public void Link_that_the_site_does_not_have_either_fires(string configuration, string path, string text) =>
        Assert.Contains(
            At(configuration, path, text, "doc/content/1.start/2.other.md", "docs/guide/other.md", "website/docs/other.md"), f => f.Rule.Id == "STD3301");

    [Fact]
    public void Missing_image_of_a_site_fires() =>
        Assert.Equal("STD3303", Assert.Single(At("doc/nuxt.config.ts", "doc/content/a.md", "![x](/gone.png)", "doc/public/logo.png")).Rule.Id);

    [Fact]
    public void Part_of_the_site_that_is_not_here_is_silent() => Assert.Empty(At("docs/.vuepress/config.ts", "docs/guide/a.md", "[x](/shop/cart)"));

    [Theory]
    [InlineData("docs/guide/a.md")]
    [InlineData("src/.vuepress.md")]
    public void Without_a_configuration_the_forge_decides(string path) =>
        Assert.Equal("STD3301", Assert.Single(At("README.md", path, "[x](/guide/b)", "docs/guide/b.md")).Rule.Id);

    [Theory]
    [InlineData("conf.py")]
    [InlineData("_template.html")]
    [InlineData("config.yaml")]
    [InlineData("nuxt.config.ts")]
    public void Configuration_of_something_else_is_no_site(string configuration) =>
        Assert.Equal("STD3301", Assert.Single(At(configuration, "content-of/a.md", "[x](/content-of/b)", "content-of/b.md")).Rule.Id);

    [Fact]
    public void Pages_outside_of_the_site_are_judged_by_the_forge() =>
        Assert.Equal("README.md", Assert.Single(At("mkdocs.yml", "README.md", "[x](/setup)", "docs/setup.md")).Path);

    [Theory]
    [InlineData("""{ "metadata": [{ "src": [], "dest": "api" }] }""", "[x](../api/Acme.Orders.yml)")]
    [InlineData("""{ "metadata": [{ "src": [], }], /* x */ "build": {} }""", "[x](../api/Acme.html)")]
    [InlineData("""{ "metadata": { "output": "./reference/" } }""", "[x](/reference/Acme.html), [x](../reference/index.md)")]
    public void Pages_made_from_code_are_not_known(string configuration, string text) =>
        Assert.Empty(With("docs/docfx.json", configuration, "docs/guide/a.md", text));

    [Theory]
    [InlineData("""{ "metadata": [{ "dest": "api" }] }""")]
    [InlineData("""{ "build": {} }""")]
    [InlineData("{ not JSON")]
    [InlineData("[]")]
    [InlineData("""{ "metadata": [1, null, { "dest": 1, "output": null }] }""")]
    public void Other_pages_are_known(string configuration) =>
        Assert.Equal("STD3301", Assert.Single(With("docs/docfx.json", configuration, "docs/guide/a.md", "[x](../guide/gone.md)")).Rule.Id);

    [Theory]
    [InlineData("slug: /welcome", "/welcome")]
    [InlineData("permalink: \"/guide/start/\"", "/guide/start")]
    [InlineData("redirect_from:\n  - /guide/old", "/guide/old")]
    public void Address_in_the_front_matter_is_that_of_the_page(string line, string url)
    {
        using var repository = new TestRepository()
            .With("_config.yml", "")
            .With("guide/b.md", $"---\n{line}\n---\n\n# B\n")
            .With("guide/a.md", $"[x]({url}) [x](/guide/gone)");
        Assert.Equal("link '/guide/gone' leads to 'guide/gone', which does not exist", Assert.Single(repository.Run(new LinkCheck())).Message);
    }

    [Fact]
    public void Own_folder_of_pages_is_read_from_the_configuration()
    {
        Assert.Empty(With("mkdocs.yml", "site_name: x\ndocs_dir: 'pages'\nx: !!python/name:a.b\n", "pages/a.md", "![x](../b/c.png)", "b/c.png"));
        Assert.Empty(With("mkdocs.yml", "docs_dir: pages\n", "pages/a.md", "[x](b)", "pages/b.md"));
        Assert.NotEmpty(With("mkdocs.yml", "docs_dir: pages\n", "docs/a.md", "[x](b)", "docs/b.md"));
    }

    [Theory]
    [InlineData("## Caret, Mark & Tilde\n\n[x](#caret-mark-tilde)", 0)]
    [InlineData("## 2 Steps\n\n[x](#_2-steps)", 0)]
    [InlineData("## Caret, Mark & Tilde\n\n[x](#caret-tilde)", 1)]
    [InlineData("## Part\n\n[x](#part-1)", 1)]
    public void Anchors_of_a_site_are_compared_by_their_words(string text, int findings)
    {
        Assert.Equal(findings, At("_config.yml", "docs/a.md", text).Count);
        Assert.Single(At("README.txt", "docs/a.md", text));
    }

    [Theory]
    [InlineData("plugins:\n  - autorefs\n", "STD3302")]
    [InlineData("\nhooks:\n  - shortcodes.py\n", "STD3302")]
    [InlineData("plugins:\n  - search\n", "STD3302 STD3305")]
    public void Labels_from_elsewhere_are_not_known(string configuration, string rules) =>
        Assert.Equal(
            rules,
            string.Join(
                ' ',
                With("mkdocs.yml", configuration, "docs/a.md", "[the option][config.dir]\n\n[x](#config.dir)")
                    .Select(f => f.Rule.Id)
                    .Order(StringComparer.Ordinal)));

    [Fact]
    public void Anchor_of_the_page_behind_an_address_is_checked()
    {
        using var repository = new TestRepository()
            .With("docs/.vuepress/config.js", "")
            .With("docs/guide/b.md", "# Part\n\n[x](a.md)")
            .With("docs/guide/a.md", "[x](/guide/b.html#part) [x](/guide/b.html#gone)");
        var finding = Assert.Single(repository.Run(new LinkCheck()));
        Assert.Equal(("STD3302", "docs/guide/a.md", 25), (finding.Rule.Id, finding.Path, finding.Column));
    }

    private static IReadOnlyList<Finding> At(string configuration, string path, string text, params string[] others) =>
        With(configuration, "", path, text, others);

    private static IReadOnlyList<Finding> With(string configuration, string content, string path, string text, params string[] others)
    {
        using var repository = new TestRepository();
        foreach (var other in others)
        {
            repository.With(other, "");
        }

        return repository.With(configuration, content).With(path, text).Run(new LinkCheck());
    }
}
