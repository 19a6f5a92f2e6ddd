using System.Globalization;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Models.Adr;

/// <summary>Collects what the blocks of one document say.</summary>
internal sealed class RecordContent(SourceFile file, AdrPolicy policy, string text, LineMap lines)
{
    // More than any record supersedes; keeps the comparison of two records short.
    private const int MaxRelations = 1000;

    // Nobody reads more, and a template that was copied has fewer.
    private const int MaxPlaceholders = 100;

    private readonly HeaderFields _fields = new(lines);
    private readonly RelationReader _relationReader = new(file, policy, lines);
    private readonly SectionCollector _sections = new();
    private readonly List<AdrLink> _links = [];
    private readonly List<AdrRelation> _relations = [];
    private readonly List<AdrPlaceholder> _placeholders = [];
    private AdrHeading? _title;
    private bool _afterHeader;

    /// <summary>Takes a value of the front matter.</summary>
    public void AddValue(FrontMatterValue value, ProseLine line)
    {
        _fields.AddValue(value, line);
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
            AddRelations(isNumber ? [new AdrRelation(kind, number, null, lineNumber, column)] : _relationReader.Read(line, kind));
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
                    _sections.AddContent(code.Lines.Count > 0);
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
        Title = _title,
        Status = _fields.Status,
        Date = _fields.Date,
        Sections = _sections.Sections,
        Links = _links,
        Relations = _relations,
        Placeholders = _placeholders,
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

        if (heading.Level == 1 && _title is null)
        {
            _title = Title(line, lineNumber, column);
            return;
        }

        _afterHeader = true;
        _sections.Open(heading.Level, line?.Text ?? "", lineNumber, column);
        if (line is not null && _sections.Header.Length > 0)
        {
            // '## Status: Accepted' holds the value itself.
            _fields.AddLine(line, section: "");
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
            _sections.AddContent(!string.IsNullOrWhiteSpace(line.Text) || line.Links.Count > 0);
            AddLinks(line);
            AddPlaceholders(line);
            if (string.IsNullOrWhiteSpace(line.Text))
            {
                continue;
            }

            var isHeader = !_afterHeader || _sections.Header.Length > 0;
            if (isHeader && _fields.AddLine(line, _sections.Header))
            {
                AddStatusRelations(line);
            }
            else if (_sections.Header == "Status" || _sections.Relation is not null || RelationReader.IsStatement(line))
            {
                AddRelations(_relationReader.Read(line, _sections.Relation));
            }
        }
    }

    private void ReadHtml(HtmlBlock html)
    {
        var source = text.AsSpan(html.Span.Start, Math.Max(0, html.Span.Length));
        var hasContent = !HtmlText.IsCommentOnly(source);
        _sections.AddContent(hasContent);
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
            AddRelations(_relationReader.Read(line, isReplaced ? AdrRelationKind.SupersededBy : null));
        }
    }

    private void AddRelations(IEnumerable<AdrRelation> found) => _relations.AddRange(found.Take(MaxRelations - _relations.Count));

    private void AddLinks(ProseLine line)
    {
        foreach (var link in line.Links)
        {
            if (AdrLinkTarget.Resolve(file, link.Url, policy) is { } name)
            {
                var (lineNumber, column) = lines.Locate(link.Offset);
                _links.Add(new AdrLink(link.Url, name, lineNumber, column));
            }
        }
    }

    private void AddPlaceholders(ProseLine line)
    {
        var found = PlaceholderFinder.Find(line.Prose).Select(at => (at.Index, at.Length, IsSentence: false))
            .Concat(TemplateSentences.Find(line.Prose).Select(at => (at.Index, at.Length, IsSentence: true)));
        foreach (var (index, length, isSentence) in found.Take(MaxPlaceholders - _placeholders.Count))
        {
            var (lineNumber, column) = lines.Locate(line.OffsetOf(index));
            _placeholders.Add(new AdrPlaceholder(line.Prose.Substring(index, length), lineNumber, column, isSentence));
        }
    }
}
