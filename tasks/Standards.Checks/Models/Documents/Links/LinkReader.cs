using System.Buffers;
using System.Text;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Documents.Links;

/// <summary>Collects the links and the anchors of one document. What stands in code is neither.</summary>
internal sealed class LinkReader
{
    // A document in which none of these stands has no link; most have none, and parsing costs ten times as much as reading.
    private static readonly SearchValues<string> Markers = SearchValues.Create(["](", "]:", "][", "href", "src"], StringComparison.OrdinalIgnoreCase);

    private readonly LineMap _lines;
    private readonly string _text;
    private readonly AnchorSet _anchors = new();
    private readonly HtmlScanner _html;
    private readonly List<DocumentLink> _links = [];
    private readonly List<UndefinedReference> _undefined = [];
    private readonly Dictionary<LinkReferenceDefinition, bool> _definitions = [];
    private HashSet<string>? _templateLabels;

    private LinkReader(string text, LineMap lines)
    {
        _text = text;
        _lines = lines;
        _html = new HtmlScanner(_anchors, AddLink);
    }

    /// <summary>Whether anything in the text looks like a link.</summary>
    public static bool MayHaveLinks(string text) => text.AsSpan().ContainsAny(Markers);

    /// <summary>The links of a text.</summary>
    public static LinkFacts ReadLinks(string text)
    {
        if (!MayHaveLinks(text))
        {
            return LinkFacts.None;
        }

        var (reader, problem) = Read(text);
        return reader is null
            ? new LinkFacts { Problem = problem }
            : new LinkFacts
            {
                Links = [.. reader._links.OrderBy(link => link.Line).ThenBy(link => link.Column)],
                Undefined = reader._undefined,
                Anchors = reader._anchors.Names,
            };
    }

    /// <summary>The anchors of a text, or null when it cannot be read.</summary>
    public static IReadOnlyList<string>? ReadAnchors(string text) => Read(text).Reader?._anchors.Names;

    private static (LinkReader? Reader, MarkupProblem? Problem) Read(string text)
    {
        var page = MarkupReader.Read(text);
        if (page.Document is null)
        {
            return (null, page.Problem);
        }

        var reader = new LinkReader(text, page.Lines);
        reader.ReadBlocks(page.Document);
        reader._html.End();
        foreach (var (definition, isImage) in reader._definitions)
        {
            reader.AddLink(definition.Url ?? "", isImage, definition.Span.Start);
        }

        return (reader, null);
    }

    private void ReadBlocks(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case LinkReferenceDefinitionGroup or YamlFrontMatterBlock or CodeBlock:
                    break;
                case ContainerBlock nested:
                    ReadBlocks(nested);
                    break;
                case HtmlBlock raw:
                    // A heading may be open at its end: '<h1>', an empty line, '![logo](x)', '</h1>'.
                    _html.Read(_text.AsSpan(raw.Span.Start, Math.Max(0, Math.Min(raw.Span.Length, _text.Length - raw.Span.Start))), raw.Span.Start);
                    break;
                case HeadingBlock heading:
                    _html.End();
                    ReadInlines(heading.Inline);
                    AddUndefined(heading);
                    AddHeading(heading);
                    break;
                case LeafBlock leaf:
                    ReadInlines(leaf.Inline);
                    AddUndefined(leaf);
                    break;
            }
        }
    }

    private void ReadInlines(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case HtmlInline raw:
                    _html.Read(raw.Tag, raw.Span.Start);
                    break;
                case LiteralInline literal when literal.Content.IndexOf('{') >= 0:
                    _anchors.AddAttributes(literal.Content.AsSpan().ToString());
                    break;
                case LinkInline link:
                    AddLink(link);
                    ReadInlines(link);
                    break;
                case ContainerInline nested:
                    ReadInlines(nested);
                    break;
            }
        }
    }

    // '#### <!-- md:setting config.dir -->': a generator writes the heading, and one of the words is its anchor.
    private void AddHeading(HeadingBlock heading)
    {
        var shown = TextOf(heading.Inline, new StringBuilder()).ToString();
        if (!string.IsNullOrWhiteSpace(shown) || heading.Inline?.FirstChild is not HtmlInline { Tag: ['<', '!', '-', '-', .. var comment] })
        {
            _anchors.AddHeading(shown);
            return;
        }

        foreach (var word in comment.Split([' ', '\t', '\n', '-', '>'], StringSplitOptions.RemoveEmptyEntries))
        {
            _anchors.AddId(word);
        }
    }

    // A broken definition is corrected where it stands, once, however many links use it.
    private void AddLink(LinkInline link)
    {
        if (link.Reference is not { } definition)
        {
            AddLink(link.Url ?? "", link.IsImage, link.Span.Start);
        }
        else if (!definition.Label!.StartsWith('^'))
        {
            _definitions[definition] = link.IsImage && _definitions.GetValueOrDefault(definition, true);
        }
    }

    private void AddLink(string url, bool isImage, int offset)
    {
        if (!LinkTarget.IsElsewhere(url))
        {
            var (line, column) = _lines.Locate(offset);
            _links.Add(new DocumentLink(url, isImage, line, column));
        }
    }

    private void AddUndefined(LeafBlock block)
    {
        if (block.Inline is null
            || !_text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, _text.Length - block.Span.Start)).Contains("][", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var line in ProseLines.Of(block))
        {
            foreach (var (index, shown, label) in ReferenceText.Find(line))
            {
                _templateLabels ??= FindTemplateLabels();
                if (_templateLabels.Contains(label))
                {
                    continue;
                }

                var (number, column) = _lines.Locate(line.OffsetOf(index));
                _undefined.Add(new UndefinedReference(shown, label, number, column));
            }
        }
    }

    // '[label]: {% link page.md %}' holds blanks, so it becomes a definition only once a generator has filled it in.
    private HashSet<string> FindTemplateLabels()
    {
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in _text.AsSpan().EnumerateLines())
        {
            if (line is ['[', ..] && line.IndexOf("]:") is var end and > 1 && line[(end + 2)..].TrimStart(' ') is ['{', '{' or '%', ..])
            {
                labels.Add(line[1..end].ToString());
            }
        }

        return labels;
    }

    private static StringBuilder TextOf(ContainerInline? container, StringBuilder shown)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            _ = inline switch
            {
                LiteralInline literal => shown.Append(literal.Content.AsSpan()),
                CodeInline code => shown.Append(code.ContentSpan),
                HtmlEntityInline entity => shown.Append(entity.Transcoded.AsSpan()),
                AutolinkInline autolink => shown.Append(autolink.Url),
                LineBreakInline => shown.Append('\n'),
                LinkInline { IsImage: true } => shown,
                ContainerInline nested => TextOf(nested, shown),
                _ => shown,
            };
        }

        return shown;
    }
}
