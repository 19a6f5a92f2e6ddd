using Standards.Checks.Reporting.Html;

namespace Standards.Site;

/// <summary>Writes a page: menu, text, what is on the page. It runs one script and asks no other host for anything.</summary>
internal static class PageWriter
{
    // 'file:' because a browser may take a page of a folder for a host of its own, to which 'self' is nothing. Served pages cannot load such addresses.
    private const string Policy =
        "default-src 'none'; img-src 'self' file:; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'";

    private const int FewSections = 3;

    /// <summary>HTML of a page whose links are resolved.</summary>
    public static string Write(Page page, Navigation navigation)
    {
        var html = new HtmlText();
        Head(html, page);
        html.Markup("<div class=\"columns\">\n<main id=\"content\">\n");
        Crumbs(html, page, navigation);
        html.Markup("<article class=\"").Markup(ClassOf(page)).Markup("\">\n").Markup(PageReader.Render(page.Document)).Markup("</article>\n");
        Neighbours(html, page, navigation);
        html.Markup("<footer><a rel=\"noreferrer\" href=\"").Text(LinkResolver.Forge + page.Source.Path).Markup("\">Source: ")
            .Text(page.Source.Path).Markup("</a></footer>\n</main>\n");
        Contents(html, page);
        Menu(html, page, navigation);
        return html.Markup("</div>\n</body>\n</html>\n").ToString();
    }

    private static void Head(HtmlText html, Page page)
    {
        var title = page.Source.Url == "index.html" ? "Standards.Sdk" : $"{page.Title} · Standards.Sdk";
        html.Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"").Markup(Policy).Markup("\">\n")
            .Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
            .Text(title).Markup("</title>\n<link rel=\"icon\" type=\"image/svg+xml\" href=\"").Markup(page.Up)
            .Markup("icon.svg\">\n<link rel=\"stylesheet\" href=\"").Markup(page.Up).Markup("site.css\">\n<script src=\"").Markup(page.Up)
            .Markup("site.js\"></script>\n</head>\n<body data-up=\"").Markup(page.Up)
            .Markup("\">\n<a class=\"skip\" href=\"#content\">Skip to the text</a>\n<header>\n<a class=\"brand\" href=\"").Markup(page.Up)
            .Markup("index.html\">Standards.Sdk</a>\n<div class=\"search\" role=\"search\" hidden><input id=\"search\" type=\"search\" ")
            .Markup("placeholder=\"Search rules, guides, settings\" aria-label=\"Search\" autocomplete=\"off\" spellcheck=\"false\" role=\"combobox\" ")
            .Markup("aria-expanded=\"false\" aria-controls=\"results\"><div id=\"results\" role=\"listbox\" aria-label=\"Results\" hidden></div></div>\n")
            .Markup("<button id=\"theme\" type=\"button\" hidden>Theme</button>\n<a class=\"to-menu\" href=\"#menu\">Menu</a>\n</header>\n");
    }

    private static void Crumbs(HtmlText html, Page page, Navigation navigation)
    {
        var crumbs = new List<Navigation.Entry>();
        if (navigation.CategoryOf(page) is { } category)
        {
            crumbs.Add(new Navigation.Entry("Rules", "rules/index.html"));
            crumbs.Add(new Navigation.Entry(category.Title, $"rules/index.html#{category.Anchor}"));
        }
        else if (page.Source is { Kind: PageKind.Decision, Url: not "adr/index.html" })
        {
            crumbs.Add(new Navigation.Entry("Decision records", "adr/index.html"));
        }
        else if (page.Source.Url.StartsWith("clauses/", StringComparison.Ordinal) && page.Source.Url != "clauses/index.html")
        {
            crumbs.Add(new Navigation.Entry("Handbooks by area", "clauses/index.html"));
        }
        else if (navigation.Groups.FirstOrDefault(group => group.Entries.Any(entry => entry.Url == page.Source.Url)) is { } group)
        {
            html.Markup("<p class=\"crumbs\">").Text(group.Title).Markup("</p>\n");
            return;
        }

        if (crumbs.Count > 0)
        {
            html.Markup("<p class=\"crumbs\">");
            foreach (var crumb in crumbs)
            {
                Link(html, page, crumb).Markup(" <span>›</span> ");
            }

            html.Markup("</p>\n");
        }
    }

    private static void Neighbours(HtmlText html, Page page, Navigation navigation)
    {
        var entries = navigation.CategoryOf(page)?.Rules ?? [.. navigation.Groups.SelectMany(group => group.Entries)];
        var at = entries.TakeWhile(entry => entry.Url != page.Source.Url).Count();
        if (at == entries.Count)
        {
            return;
        }

        html.Markup("<nav class=\"neighbours\" aria-label=\"Neighbours\">");
        Neighbour(html, page, at > 0 ? entries[at - 1] : null, "previous");
        Neighbour(html, page, at + 1 < entries.Count ? entries[at + 1] : null, "next");
        html.Markup("</nav>\n");
    }

    private static void Neighbour(HtmlText html, Page page, Navigation.Entry? entry, string kind)
    {
        html.Markup("<span class=\"").Markup(kind).Markup("\">");
        if (entry is not null)
        {
            Link(html, page, entry);
        }

        html.Markup("</span>");
    }

    private static void Contents(HtmlText html, Page page)
    {
        var sections = page.Sections.Skip(1).ToList();
        if (sections.Count < FewSections)
        {
            return;
        }

        html.Markup("<aside class=\"contents\"><p>On this page</p>\n<ul>\n");
        foreach (var section in sections)
        {
            html.Markup("<li><a href=\"#").Text(section.Anchor).Markup("\">").Text(section.Title).Markup("</a></li>\n");
        }

        html.Markup("</ul></aside>\n");
    }

    private static void Menu(HtmlText html, Page page, Navigation navigation)
    {
        html.Markup("<nav id=\"menu\" aria-label=\"Pages\">\n<a class=\"close\" href=\"#content\">Close</a>\n<ul>\n<li>");
        Link(html, page, new Navigation.Entry("Overview", "index.html")).Markup("</li>\n</ul>\n");
        // A page that the menu does not name is one that is looked up.
        var own = navigation.Groups.FirstOrDefault(group => group.Entries.Any(entry => entry.Url == page.Source.Url)) ?? navigation.Groups[^1];
        foreach (var group in navigation.Groups)
        {
            var isOpen = group == own || page.Source.Url == "index.html";
            html.Markup(isOpen ? "<details open><summary>" : "<details><summary>").Text(group.Title).Markup("</summary>\n<ul>\n");
            foreach (var entry in group.Entries)
            {
                html.Markup("<li>");
                Link(html, page, entry).Markup("</li>\n");
            }

            html.Markup("</ul></details>\n");
        }

        html.Markup("</nav>\n");
    }

    private static HtmlText Link(HtmlText html, Page page, Navigation.Entry entry) => html
        .Markup("<a href=\"").Text(page.Up + entry.Url)
        .Markup(entry.Url == page.Source.Url ? "\" aria-current=\"page\">" : "\">").Text(entry.Title).Markup("</a>");

    private static string ClassOf(Page page) => page.Source switch
    {
        { Kind: PageKind.Rule, Path: not Navigation.RuleIndex } => "rule",
        _ => "page",
    };
}
