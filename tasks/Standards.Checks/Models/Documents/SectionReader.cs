using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Documents;

/// <summary>Takes a page apart at its headings.</summary>
internal sealed class SectionReader
{
    /// <summary>The level of a line in bold that stands for a heading.</summary>
    public const int BoldLevel = 7;

    private readonly MarkupPage _page;
    private readonly OpenSections _open = new();
    private readonly List<DocumentSection> _sections = [];
    private DocumentSection? _title;

    private SectionReader(MarkupPage page)
    {
        _page = page;
        _sections.Add(new DocumentSection("", 0, 1, 1));
        _open.Open(0, 0);
    }

    private DocumentSection Current => _sections[^1];

    public static SectionDocument Read(MarkupPage page, MarkdownDocument blocks)
    {
        var reader = new SectionReader(page);
        reader.ReadBlocks(blocks);
        return new SectionDocument(page, reader._title, reader._sections);
    }

    private void ReadBlocks(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case LinkReferenceDefinitionGroup or YamlFrontMatterBlock or ThematicBreakBlock:
                    break;
                case HeadingBlock { Parent: MarkdownDocument } heading: // one in a quote or list is text
                    ReadHeading(heading);
                    break;
                case ListItemBlock item:
                    ReadItem(item);
                    break;
                case ContainerBlock nested:
                    ReadBlocks(nested);
                    break;
                case HtmlBlock html:
                    AddContent(!IsComment(html));
                    break;
                case CodeBlock code:
                    ReadCode(code);
                    break;
                case LeafBlock leaf:
                    ReadText(leaf);
                    break;
            }
        }
    }

    private void ReadHeading(HeadingBlock heading)
    {
        var text = string.Join(' ', ProseLines.Of(heading).Select(line => line.Text)).Trim();
        var (line, column) = _page.Lines.Locate(heading.Span.Start);
        if (heading.Level == 1 && _title is null)
        {
            _title = new DocumentSection(text, 1, line, column);
            return;
        }

        Open(text, heading.Level, line, column);
    }

    private void Open(string name, int level, int line, int column)
    {
        _open.Open(level, _sections.Count);
        _sections.Add(new DocumentSection(name, level, line, column));
    }

    private void ReadItem(ListItemBlock item)
    {
        if (item is [ParagraphBlock paragraph, ..] && ProseLines.Of(paragraph) is [var first, ..])
        {
            Current.Items.Add(SectionItem.Of(first, _page.Lines));
        }

        ReadBlocks(item);
    }

    private void ReadCode(CodeBlock code)
    {
        var lines = new List<(string Text, int Offset)>(code.Lines.Count);
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i];
            lines.Add((line.Slice.ToString(), line.Position));
        }

        var language = (code as FencedCodeBlock)?.Info ?? (code is FencedCodeBlock ? "" : null);
        var block = new SectionCode(language?.ToLowerInvariant(), lines, _page.Lines.Locate(code.Span.Start).Line);
        Current.Code.Add(block);
        AddContent(block.HasText);
    }

    private void ReadText(LeafBlock leaf)
    {
        var lines = ProseLines.Of(leaf);
        var bold = leaf is { Parent: MarkdownDocument } ? BoldName(leaf) : null;
        if (bold is not null)
        {
            var (number, column) = _page.Lines.Locate(leaf.Span.Start);
            Open(bold.Trim().TrimEnd(':').Trim(), BoldLevel, number, column);
        }

        var header = TableReader.FindHeader(lines);
        for (var i = 0; i < (header < 0 ? lines.Count : header); i++)
        {
            var isName = i == 0 && bold is not null;
            Current.Lines.Add(lines[i]);
            AddContent(isName ? lines[i].Text.Trim().Length > bold!.Trim().Length + 1 : IsContent(lines[i]));
        }

        if (header >= 0)
        {
            var table = TableReader.Read(lines.Skip(header), _page.Lines);
            Current.Tables.Add(table);
            AddContent(table.Rows.Any(row => row.Cells.Any(cell => cell.Text.Length > 0 || cell.Links.Count > 0)));
        }
    }

    // '**Symptoms**' alone on its line, '**Symptoms:** the queue grows', '**Symptoms**: the queue grows'.
    private static string? BoldName(LeafBlock leaf)
    {
        if (leaf.Inline?.FirstChild is not EmphasisInline { DelimiterCount: 2, FirstChild: LiteralInline literal } bold || literal != bold.LastChild)
        {
            return null;
        }

        var name = literal.Content.ToString();
        var isHeading = bold.NextSibling switch
        {
            null or LineBreakInline => true,
            LiteralInline next => name.TrimEnd().EndsWith(':') || next.Content.AsSpan().TrimStart().StartsWith(":"),
            _ => name.TrimEnd().EndsWith(':'),
        };
        return isHeading ? name : null;
    }

    private static bool IsContent(ProseLine line)
    {
        var text = line.Text.AsSpan().Trim();
        return (text.Length > 0 && text is not ("[ ]" or "[]")) || line.Links.Count > 0;
    }

    private bool IsComment(HtmlBlock html)
    {
        var (first, _) = _page.Lines.Locate(html.Span.Start);
        var (last, _) = _page.Lines.Locate(Math.Max(html.Span.Start, html.Span.End));
        var text = string.Join('\n', Enumerable.Range(first, last - first + 1).Select(line => _page.Lines.Line(line).ToString()));
        return HtmlText.IsCommentOnly(text);
    }

    private void AddContent(bool hasContent)
    {
        if (hasContent)
        {
            foreach (var index in _open.Indexes)
            {
                _sections[index].IsEmpty = false;
            }
        }
    }
}
