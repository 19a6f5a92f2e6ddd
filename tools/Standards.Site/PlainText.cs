using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Standards.Site;

/// <summary>The text that a reader sees of Markdown.</summary>
internal static class PlainText
{
    /// <summary>Of one line of text, such as a heading.</summary>
    public static string Of(ContainerInline? inline)
    {
        var text = new StringBuilder();
        Append(inline, text);
        return text.ToString();
    }

    /// <summary>Of a block and everything in it; words of neighbouring blocks stay apart.</summary>
    public static void Append(Block block, StringBuilder text)
    {
        switch (block)
        {
            case HtmlBlock or LinkReferenceDefinitionGroup:
                return;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Append(child, text);
                }

                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString()).Append('\n');
                break;
            case LeafBlock leaf:
                Append(leaf.Inline, text);
                text.Append('\n');
                break;
        }
    }

    private static void Append(ContainerInline? container, StringBuilder text)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.ContentSpan);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case ContainerInline nested:
                    Append(nested, text);
                    break;
            }
        }
    }
}
