using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Rules.Declared;

/// <summary>Reads the headings of a Markdown document, written with <c>#</c> or underlined. One in a quote or a list is text.</summary>
internal static class MarkdownHeadings
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().Build();

    /// <summary>The texts without markup, or why the document is not read.</summary>
    public static (IReadOnlyList<string> Headings, DemandFinding? Problem) Read(string text)
    {
        if (NestingGuard.FindLine(new LineMap(text)) is var line and > 0)
        {
            return ([], new DemandFinding(line, 1, "the document nests too deeply to be read"));
        }

        try
        {
            return ([.. Markdown.Parse(text, Pipeline).OfType<HeadingBlock>().Select(TextOf)], null);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit, for nesting that the guard does not see.
            return ([], new DemandFinding(0, 0, "the document nests too deeply to be read"));
        }
    }

    private static string TextOf(HeadingBlock heading)
    {
        var text = new StringBuilder();
        foreach (var inline in heading.Inline?.Descendants() ?? [])
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => " ",
                _ => "",
            });
        }

        return text.ToString().Trim();
    }
}
