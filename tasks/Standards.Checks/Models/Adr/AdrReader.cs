using Markdig.Syntax;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Adr;

/// <summary>Reads a decision record in any of the three header styles: Nygard, MADR front matter, bold header lines.</summary>
internal static class AdrReader
{
    /// <summary>The largest record that is read, in bytes.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>The record in a file of the folder.</summary>
    /// <exception cref="UnreadableFileException">The file is no text.</exception>
    public static AdrRecord Read(SourceFile file, AdrPolicy policy) => Read(file, file.ReadText(MaxBytes), policy);

    /// <summary>The record in a file, read once a run: a record's own rules, those of its argument and those of the set all need it.</summary>
    /// <exception cref="UnreadableFileException">The file is no text.</exception>
    public static AdrRecord Read(SourceFile file, CheckContext context)
    {
        if (!context.Records.TryGetValue(file, out var record))
        {
            var (text, page) = context.Pages.Read(file, MaxBytes);
            record = context.Records[file] = Read(file, text, page, context.Policy.Adr);
        }

        return record;
    }

    /// <summary>The record in a text.</summary>
    public static AdrRecord Read(SourceFile file, string text, AdrPolicy policy) => Read(file, text, MarkupReader.Read(text), policy);

    /// <summary>The record in a text whose blocks are known.</summary>
    public static AdrRecord Read(SourceFile file, string text, MarkupPage page, AdrPolicy policy)
    {
        var record = new AdrRecord { Path = file.Path, Name = AdrFileName.Parse(file.Name) };
        if (page.Document is not { } document)
        {
            return record with { Problem = page.Problem };
        }

        var content = new RecordContent(file, policy, text, page.Lines);
        foreach (var value in page.Values)
        {
            content.AddValue(value, Shift(MarkupReader.TryParse(value.Text), value));
        }

        content.ReadBlocks(document);
        return content.Complete(record) with { Problem = page.Problem, HasFrontMatter = page.HasFrontMatter, IsParsed = true };
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
}
