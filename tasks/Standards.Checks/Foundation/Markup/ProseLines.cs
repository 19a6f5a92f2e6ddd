using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Standards.Checks.Foundation.Markup;

/// <summary>Splits the inline content of a block into the lines it stands on.</summary>
internal sealed class ProseLines
{
    private readonly List<ProseLine> _lines = [];
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _prose = new();
    private List<(int Index, int Offset)> _runs = [];
    private List<ProseLink> _links = [];

    /// <summary>The lines with visible text or a link, in order.</summary>
    public static IReadOnlyList<ProseLine> Of(LeafBlock block)
    {
        if (block.Inline is null)
        {
            return [];
        }

        var builder = new ProseLines();
        builder.Add(block.Inline);
        builder.EndLine();
        return builder._lines;
    }

    private void Add(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LineBreakInline:
                    EndLine();
                    break;
                case LiteralInline literal:
                    Append(literal.Content.AsSpan(), literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0), isProse: true);
                    if (literal.IsFirstCharacterEscaped && literal.Content.Length > 0)
                    {
                        _prose[^literal.Content.Length] = ProseLine.Masked;
                    }

                    break;
                case CodeInline code:
                    Append(code.ContentSpan, code.Span.Start + code.DelimiterCount, isProse: false);
                    break;
                case HtmlEntityInline entity:
                    Append(entity.Transcoded.AsSpan(), entity.Span.Start, isProse: false);
                    break;
                case HtmlInline html when !html.Tag.StartsWith("<!--", StringComparison.Ordinal):
                    // <describe the context> parses as a tag; a real one is kept as one masked character, since it separates words.
                    var isReal = HtmlTags.IsReal(html.Tag);
                    Append(isReal ? "\uFFFC" : html.Tag, html.Span.Start, isProse: !isReal);
                    break;
                case AutolinkInline autolink:
                    Append(autolink.Url, autolink.Span.Start + 1, isProse: false);
                    break;
                case LinkInline { IsImage: true }:
                    Append("\uFFFC", inline.Span.Start, isProse: false);
                    break;
                case LinkInline link:
                    var index = _text.Length;
                    Add(link);
                    _links.Add(new ProseLink(index, _text.Length, link.Span.Start, link.Url ?? ""));
                    break;
                case DelimiterInline delimiter:
                    // A bracket that began no link stays in the tree as what it was read as first, with the text behind it inside.
                    Append(delimiter.ToLiteral(), delimiter.Span.Start, isProse: true);
                    Add(delimiter);
                    break;
                case ContainerInline nested:
                    Add(nested);
                    break;
            }
        }
    }

    private void Append(ReadOnlySpan<char> piece, int offset, bool isProse)
    {
        _runs.Add((_text.Length, offset));
        _text.Append(piece);
        if (isProse)
        {
            _prose.Append(piece);
        }
        else
        {
            _prose.Append(ProseLine.Masked, piece.Length);
        }
    }

    private void EndLine()
    {
        if (_runs.Count > 0 || _links.Count > 0)
        {
            if (_runs.Count == 0)
            {
                _runs.Add((0, _links[0].Offset));
            }

            _lines.Add(new ProseLine { Text = _text.ToString(), Prose = _prose.ToString(), Runs = _runs, Links = _links });
            _runs = [];
            _links = [];
        }

        _text.Clear();
        _prose.Clear();
    }
}
