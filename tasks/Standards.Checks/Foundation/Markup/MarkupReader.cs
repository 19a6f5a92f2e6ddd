using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Standards.Checks.Foundation.Markup;

/// <summary>Reads Markdown of any origin in bounded time: what nests too deeply is refused before a parser sees it.</summary>
internal static class MarkupReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().Build();

    /// <summary>The blocks and the front matter of a text.</summary>
    public static MarkupPage Read(string text)
    {
        var lines = new LineMap(text);
        if (NestingGuard.FindLine(lines) is var line and > 0)
        {
            return new MarkupPage(lines, null, [], false, TooDeep(line));
        }

        if (TryParse(text) is not { } document)
        {
            return new MarkupPage(lines, null, [], false, TooDeep(0));
        }

        if (document is [YamlFrontMatterBlock block, ..])
        {
            var (values, problem) = ReadFrontMatter(block, text, lines);
            return new MarkupPage(lines, document, values, true, problem);
        }

        var open = LooksLikeFrontMatter(lines) ? new MarkupProblem(1, 1, "the front matter is not closed", "Write '---' on the line after the last key") : null;
        return new MarkupPage(lines, document, [], false, open);
    }

    /// <summary>
    /// The blocks of a text that was looked at or is short; null where Markdig's own limit is passed, for nesting that the guard does not see.
    /// </summary>
    public static MarkdownDocument? TryParse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static (IReadOnlyList<FrontMatterValue> Values, MarkupProblem? Problem) ReadFrontMatter(YamlFrontMatterBlock block, string text, LineMap lines)
    {
        // The block spans both fences, which are lines of their own.
        var start = lines.StartOf(2);
        var end = Math.Max(start, lines.StartOf(lines.Locate(block.Span.End).Line));
        return FrontMatter.Read(text[start..end], lines, firstLine: 2);
    }

    private static bool LooksLikeFrontMatter(LineMap lines)
    {
        if (lines.Count < 2 || !lines.Line(1).TrimEnd().SequenceEqual("---"))
        {
            return false;
        }

        var next = lines.Line(2);
        var colon = next.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(next[0]) && !next[..colon].Contains(' ');
    }

    private static MarkupProblem TooDeep(int line) =>
        new(line, line == 0 ? 0 : 1, "the document nests too deeply to be read", "Write at most 100 nested quotes, lists or brackets in one place");
}
