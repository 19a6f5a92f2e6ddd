using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Standards.Checks.Policies;
using Standards.Checks.Repository;

namespace Standards.Checks.Adr;

/// <summary>Reads a decision record in any of the three header styles: Nygard, MADR front matter, bold header lines.</summary>
internal static class AdrReader
{
    /// <summary>The largest record that is read, in bytes.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().Build();

    /// <summary>The record in a file of the folder.</summary>
    /// <exception cref="UnreadableFileException">The file is no text.</exception>
    public static AdrRecord Read(SourceFile file, AdrPolicy policy) => Read(file, file.ReadText(MaxBytes), policy);

    /// <summary>The record in a text.</summary>
    public static AdrRecord Read(SourceFile file, string text, AdrPolicy policy)
    {
        var lines = new LineMap(text);
        var record = new AdrRecord { Path = file.Path, Name = AdrFileName.Parse(file.Name) };
        if (NestingGuard.FindLine(lines) is var line and > 0)
        {
            return record with { Problem = TooDeep(line) };
        }

        if (TryParse(text) is not { } document)
        {
            return record with { Problem = TooDeep(0) };
        }

        var content = new RecordContent(file, policy, text, lines);
        AdrProblem? problem = null;
        if (document is [YamlFrontMatterBlock block, ..])
        {
            problem = ReadFrontMatter(content, block, text, lines);
        }
        else if (LooksLikeFrontMatter(lines))
        {
            problem = new AdrProblem(1, 1, "the front matter is not closed", "Write '---' on the line after the last key");
        }

        content.ReadBlocks(document);
        return content.Complete(record) with { Problem = problem, HasFrontMatter = document is [YamlFrontMatterBlock, ..], IsParsed = true };
    }

    private static AdrProblem? ReadFrontMatter(RecordContent content, YamlFrontMatterBlock block, string text, LineMap lines)
    {
        // The block spans both fences, which are lines of their own.
        var start = lines.StartOf(2);
        var end = Math.Max(start, lines.StartOf(lines.Locate(block.Span.End).Line));
        var (values, problem) = FrontMatter.Read(text[start..end], lines, firstLine: 2);
        foreach (var value in values)
        {
            content.AddValue(value, Shift(TryParse(value.Text), value));
        }

        return problem;
    }

    // A value is one line of Markdown: MADR writes links into it.
    private static ProseLine Shift(MarkdownDocument? document, FrontMatterValue value)
    {
        var lines = document is [ParagraphBlock paragraph] ? ProseLines.Of(paragraph) : [];
        return lines is [var only]
            ? new ProseLine
            {
                Text = only.Text,
                Prose = only.Prose,
                Runs = [.. only.Runs.Select(run => (run.Index, run.Offset + value.Offset))],
                Links = [.. only.Links.Select(link => link with { Offset = link.Offset + value.Offset })],
            }
            : new ProseLine { Text = value.Text, Prose = value.Text, Runs = [(0, value.Offset)], Links = [] };
    }

    // Null where Markdig's own limit is passed, for nesting that the guard does not see.
    private static MarkdownDocument? TryParse(string text)
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

    private static AdrProblem TooDeep(int line) =>
        new(line, line == 0 ? 0 : 1, "the document nests too deeply to be read", "Write at most 100 nested quotes, lists or brackets in one place");
}
