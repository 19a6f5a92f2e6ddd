using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Standards.Site;

/// <summary>The menu of all pages: guides in the groups of their index, then what one looks things up in.</summary>
/// <param name="Groups">In order.</param>
/// <param name="Categories">Headings of the list of rules, in order, with their anchors and their rules.</param>
internal sealed record Navigation(IReadOnlyList<Navigation.Group> Groups, IReadOnlyList<Navigation.Category> Categories)
{
    /// <summary>Repository-relative path of the index of the guides.</summary>
    public const string GuideIndex = "docs/guides/README.md";

    /// <summary>Repository-relative path of the list of rules.</summary>
    public const string RuleIndex = "docs/rules/README.md";

    /// <summary>The menu for the pages that there are.</summary>
    public static Navigation Of(IReadOnlyList<Page> pages)
    {
        var byPath = pages.ToDictionary(page => page.Source.Path, StringComparer.Ordinal);
        var look = new Group(
            "Look up",
            [
                new Entry("Rules", "rules/index.html"),
                new Entry("Handbooks by area", "clauses/index.html"),
                new Entry("Coverage of the handbooks", "coverage.html"),
                new Entry("Decision records", "adr/index.html"),
                .. pages.Select(page => new Entry(page.Title, page.Source.Url)).Where(entry => entry.Url.StartsWith("packages/", StringComparison.Ordinal)),
                new Entry("Changelog", "changelog.html"),
                new Entry("Security", "security.html"),
                new Entry("Contributing", "contributing.html"),
            ]);
        var measured = new Group(
            "Measurements",
            [.. pages.Where(page => page.Source.Kind == PageKind.Measurement).Select(page => new Entry(page.Title, page.Source.Url))]);
        return new Navigation([.. Guides(byPath[GuideIndex]), measured, look], [.. CategoriesOf(byPath[RuleIndex])]);
    }

    /// <summary>The category of a rule's page, or null.</summary>
    public Category? CategoryOf(Page page) => Categories.FirstOrDefault(category => category.Rules.Any(rule => rule.Url == page.Source.Url));

    private static IEnumerable<Group> Guides(Page index) => ByHeading(index)
        .Select(part => new Group(part.Title, [.. part.Links.Select(link => new Entry(PlainText.Of(link), Url("guides/", link)))]))
        .Where(group => group.Entries.Count > 0);

    private static IEnumerable<Category> CategoriesOf(Page index) => ByHeading(index)
        .Select(part => new Category(part.Title, part.Anchor, [.. part.Links.Select(link => new Entry(PlainText.Of(link), Url("rules/", link)))]))
        .Where(category => category.Rules.Count > 0);

    private static IEnumerable<(string Title, string Anchor, List<LinkInline> Links)> ByHeading(Page index)
    {
        var sections = index.Sections.Skip(1).ToDictionary(section => section.Anchor, StringComparer.Ordinal);
        (string Title, string Anchor, List<LinkInline> Links)? part = null;
        foreach (var block in index.Document)
        {
            if (block is HeadingBlock { Level: 2 } heading)
            {
                if (part is not null)
                {
                    yield return part.Value;
                }

                var section = sections[PageReader.IdOf(heading)];
                part = (section.Title, section.Anchor, []);
            }
            else
            {
                part?.Links.AddRange(block.Descendants<LinkInline>().Where(link => link.Url!.EndsWith(".md", StringComparison.Ordinal)));
            }
        }

        if (part is not null)
        {
            yield return part.Value;
        }
    }

    private static string Url(string folder, LinkInline link) => folder + link.Url![..^".md".Length] + ".html";

    /// <summary>A heading of the menu.</summary>
    internal sealed record Group(string Title, IReadOnlyList<Entry> Entries);

    /// <summary>A page of the menu.</summary>
    internal sealed record Entry(string Title, string Url);

    /// <summary>Rules that belong together.</summary>
    internal sealed record Category(string Title, string Anchor, IReadOnlyList<Entry> Rules);
}
