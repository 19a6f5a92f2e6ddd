using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Standards.Site;

/// <summary>The key of a clause on a page of a rule, or in the table of coverage, leads to the clause.</summary>
internal static class ClauseLinks
{
    /// <summary>Links the keys on all pages.</summary>
    public static void Add(IReadOnlyList<Page> pages)
    {
        var areas = pages.Where(IsArea).SelectMany(page => page.Sections.Skip(1).Select(section => (section.Anchor, Page: page)))
            .ToDictionary(pair => pair.Anchor, pair => pair.Page, StringComparer.Ordinal);
        foreach (var page in pages.Where(page => page.Source.Kind is PageKind.Rule or PageKind.Handbook && !IsArea(page)))
        {
            foreach (var code in page.Document.Descendants<CodeInline>().Where(code => code.Parent is not LinkInline).ToList())
            {
                if (areas.TryGetValue(code.Content, out var area))
                {
                    var link = new LinkInline($"/{area.Source.Path}#{code.Content}", "") { IsClosed = true, Line = code.Line, Column = code.Column };
                    code.ReplaceBy(link, copyChildren: false);
                    link.AppendChild(code);
                }
            }
        }
    }

    private static bool IsArea(Page page) => page.Source.Path.StartsWith(Catalogue.ClausesFolder + "/", StringComparison.Ordinal);
}
