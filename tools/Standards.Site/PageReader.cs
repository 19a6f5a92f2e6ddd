using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Standards.Checks.Models.Documents.Links;

namespace Standards.Site;

/// <summary>Reads Markdown as the forge shows it, and prepares it for pages that allow no inline styles.</summary>
internal static class PageReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    private const int MaxUnbroken = 32;

    /// <summary>The page of a file.</summary>
    public static Page Read(SourceFile source)
    {
        var document = Markdown.Parse(source.Text, Pipeline);
        foreach (var comment in document.OfType<HtmlBlock>().Where(block => block.Type == HtmlBlockType.Comment).ToList())
        {
            document.Remove(comment);
        }

        var anchors = new AnchorSet();
        var title = source.Path;
        var isTitled = false;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var text = PlainText.Of(heading.Inline);
            var known = anchors.Names.Count;
            anchors.AddHeading(text);
            AddAnchor(heading, anchors.Names.Count > known ? anchors.Names[known] : HeadingSlug.Of(text), text);
            title = isTitled ? title : text;
            isTitled = true;
        }

        foreach (var table in document.Descendants<Table>())
        {
            Align(table);
        }

        // A command that fits a line of a phone is not broken at its hyphens.
        foreach (var code in document.Descendants<CodeInline>().Where(code => code.Content.Length <= MaxUnbroken))
        {
            code.GetAttributes().AddClass("short");
        }

        if (source is { Kind: PageKind.Rule, Path: not Navigation.RuleIndex })
        {
            RuleLayout.Apply(document);
        }

        return new Page(source, title, document, SectionsOf(document, title), anchors.Names.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>HTML of a prepared document; a table that is wider than the page scrolls alone.</summary>
    public static string Render(MarkdownDocument document) => document.ToHtml(Pipeline)
        .Replace("<table", "<div class=\"table\" tabindex=\"0\"><table", StringComparison.Ordinal)
        .Replace("</table>", "</table></div>", StringComparison.Ordinal);

    /// <summary>The id of a heading of a prepared document.</summary>
    public static string IdOf(HeadingBlock heading) => heading.GetAttributes().Id!;

    private static void AddAnchor(HeadingBlock heading, string id, string text)
    {
        heading.GetAttributes().Id = id;
        if (heading.Level is 2 or 3)
        {
            var link = new LinkInline($"#{id}", "") { IsClosed = true };
            link.GetAttributes().AddClass("anchor");
            link.GetAttributes().AddProperty("aria-label", $"Link to “{text}”");
            heading.Inline!.AppendChild(link);
        }
    }

    // Markdig writes alignment as a style, which the pages' policy refuses.
    private static void Align(Table table)
    {
        var right = table.ColumnDefinitions.Select(column => column.Alignment is TableColumnAlign.Right).ToList();
        foreach (var cell in table.OfType<TableRow>().SelectMany(row => row.Select((cell, index) => (Cell: (TableCell)cell, Index: index))))
        {
            if (cell.Index < right.Count && right[cell.Index])
            {
                cell.Cell.GetAttributes().AddClass("number");
            }
        }

        foreach (var column in table.ColumnDefinitions)
        {
            column.Alignment = null;
        }
    }

    private static List<Section> SectionsOf(MarkdownDocument document, string title)
    {
        var sections = new List<Section>();
        var (anchor, heading, text) = ("", title, new StringBuilder());
        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: 2 } next)
            {
                sections.Add(new Section(anchor, heading, text.ToString()));
                (anchor, heading, text) = (IdOf(next), PlainText.Of(next.Inline), new StringBuilder());
            }
            else if (block is not HeadingBlock { Level: 1 })
            {
                PlainText.Append(block, text);
            }
        }

        sections.Add(new Section(anchor, heading, text.ToString()));
        return sections;
    }
}
