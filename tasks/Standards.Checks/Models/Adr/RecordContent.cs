using System.Globalization;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Adr;

/// <summary>Collects what the blocks of one document say.</summary>
internal sealed class RecordContent(SourceFile file, AdrPolicy policy, string text, LineMap lines)
{
    // More than any record supersedes; keeps the comparison of two records short.
    private const int MaxRelations = 1000;

    // Nobody reads more, and a template that was copied has fewer.
    private const int MaxPlaceholders = 100;

    private readonly HeaderFields fields = new(lines);
    private readonly RelationReader relationReader = new(file, policy, lines);
    private readonly SectionCollector sections = new();
    private readonly List<AdrLink> links = [];
    private readonly List<AdrRelation> relations = [];
    private readonly List<AdrPlaceholder> placeholders = [];
    private AdrHeading? title;
    private bool afterHeader;

    /// <summary>Takes a value of the front matter.</summary>
    public void AddValue(FrontMatterValue value, ProseLine line)
    {
        fields.AddValue(value, line);
        AddLinks(line);
        AddPlaceholders(line);
        if (value.Key == "status")
        {
            AddStatusRelations(line);
        }
        else if (RelationReader.KindOf(value.Key) is { } kind)
        {
            // 'supersedes: 3' names the record by its bare number.
            var isNumber = int.TryParse(line.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            var (lineNumber, column) = lines.Locate(value.Offset);
            AddRelations(isNumber ? [new AdrRelation(kind, number, null, lineNumber, column)] : relationReader.Read(line, kind));
        }
    }

    /// <summary>Takes every block of the document.</summary>
    public void ReadBlocks(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case LinkReferenceDefinitionGroup or YamlFrontMatterBlock:
                    break;
                case ContainerBlock nested:
                    ReadBlocks(nested);
                    break;
                case HeadingBlock { Parent: MarkdownDocument } heading: // one in a quote or list is text
                    ReadHeading(heading);
                    break;
                case HtmlBlock html:
                    ReadHtml(html);
                    break;
                case CodeBlock code:
                    sections.AddContent(code.Lines.Count > 0);
                    break;
                case LeafBlock leaf:
                    ReadText(leaf);
                    break;
            }
        }
    }

    /// <summary>The record with all that was collected.</summary>
    public AdrRecord Complete(AdrRecord record) => record with
    {
        Title = title,
        Status = fields.Status,
        Date = fields.Date,
        Sections = sections.Sections,
        Links = links,
        Relations = relations,
        Placeholders = placeholders,
    };

    private void ReadHeading(HeadingBlock heading)
    {
        var (lineNumber, column) = lines.Locate(heading.Span.Start);
        var line = ProseLines.Of(heading).FirstOrDefault();
        if (line is not null)
        {
            AddLinks(line);
            AddPlaceholders(line);
        }

        if (heading.Level == 1 && title is null)
        {
            title = Title(line, lineNumber, column);
            return;
        }

        afterHeader = true;
        sections.Open(heading.Level, line?.Text ?? "", lineNumber, column);
        if (line is not null && sections.Header.Length > 0)
        {
            // '## Status: Accepted' holds the value itself.
            fields.AddLine(line, section: "");
        }
    }

    private AdrHeading Title(ProseLine? line, int lineNumber, int column)
    {
        var number = line is null ? null : AdrHeading.FindNumber(line.Text);
        if (number is { Success: true })
        {
            (lineNumber, column) = lines.Locate(line!.OffsetOf(number.Index));
        }

        return new AdrHeading(line?.Text ?? "", lines.Line(lineNumber).ToString(), number?.Value ?? "", lineNumber, column);
    }

    private void ReadText(LeafBlock leaf)
    {
        foreach (var line in ProseLines.Of(leaf))
        {
            sections.AddContent(!string.IsNullOrWhiteSpace(line.Text) || line.Links.Count > 0);
            AddLinks(line);
            AddPlaceholders(line);
            if (string.IsNullOrWhiteSpace(line.Text))
            {
                continue;
            }

            var isHeader = !afterHeader || sections.Header.Length > 0;
            if (isHeader && fields.AddLine(line, sections.Header))
            {
                AddStatusRelations(line);
            }
            else if (sections.Header == "Status" || sections.Relation is not null || RelationReader.IsStatement(line))
            {
                AddRelations(relationReader.Read(line, sections.Relation));
            }
        }
    }

    private void ReadHtml(HtmlBlock html)
    {
        var source = text.AsSpan(html.Span.Start, Math.Max(0, html.Span.Length));
        var hasContent = !HtmlText.IsCommentOnly(source);
        sections.AddContent(hasContent);
        if (hasContent)
        {
            var masked = HtmlText.Mask(source.ToString());
            AddPlaceholders(new ProseLine { Text = masked, Prose = masked, Runs = [(0, html.Span.Start)], Links = [] });
        }
    }

    private void AddStatusRelations(ProseLine line)
    {
        var value = HeaderFields.ValueOf(line.Text);
        var status = AdrStatusText.Parse(value);

        // A template that lists all statuses names a successor that nobody chose.
        if (status is not null || AdrStatusText.Named(value).Count < 2)
        {
            // 'Superseded ([0005](0005-x.md))' and 'Deprecated, see [0005](0005-x.md)' name a successor without the word 'by'.
            var isReplaced = status is AdrStatus.Superseded or AdrStatus.Deprecated;
            AddRelations(relationReader.Read(line, isReplaced ? AdrRelationKind.SupersededBy : null));
        }
    }

    private void AddRelations(IEnumerable<AdrRelation> found) => relations.AddRange(found.Take(MaxRelations - relations.Count));

    private void AddLinks(ProseLine line)
    {
        foreach (var link in line.Links)
        {
            if (AdrLinkTarget.Resolve(file, link.Url, policy) is { } name)
            {
                var (lineNumber, column) = lines.Locate(link.Offset);
                links.Add(new AdrLink(link.Url, name, lineNumber, column));
            }
        }
    }

    private void AddPlaceholders(ProseLine line)
    {
        foreach (var (index, length) in PlaceholderFinder.Find(line.Prose).Take(MaxPlaceholders - placeholders.Count))
        {
            var (lineNumber, column) = lines.Locate(line.OffsetOf(index));
            placeholders.Add(new AdrPlaceholder(line.Prose.Substring(index, length), lineNumber, column));
        }
    }
}
