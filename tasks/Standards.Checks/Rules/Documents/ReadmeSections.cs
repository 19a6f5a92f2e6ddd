using Markdig.Syntax;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Documents.Links;

namespace Standards.Checks.Rules.Documents;

/// <summary>The sections of a README under the names in use.</summary>
internal sealed class ReadmeSections
{
    // Other names for what the handbook asks for; a word that ends in '*' stands for all words that begin so.
    private static readonly Dictionary<string, string[]> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Purpose"] = ["Overview", "About", "Introduction", "Description", "What", "Why", "Features"],
        ["Quick start"] = ["Quickstart", "Getting started", "Get started", "Usage", "Use", "Using", "Install*", "Setup", "Set up", "Run*", "Try*"],
        ["Build"] = ["Build*", "Compil*", "Develop*"],
        ["Test"] = ["Test*", "Develop*"],
        ["Dependencies"] = ["Dependenc*", "Depends on", "Requirements", "Requires", "Prerequisites", "References"],
        ["Usage"] = ["Use", "Using", "How to use", "Quick start", "Quickstart", "Getting started", "Get started", "Example*"],
    };

    private readonly string[][] _headings;
    private readonly bool _hasLead;

    private ReadmeSections(IEnumerable<string> slugs, bool hasLead)
    {
        _headings = [.. slugs.Select(HeadingWords.Split)];
        _hasLead = hasLead;
    }

    /// <summary>The sections of a file, or null when it cannot be read.</summary>
    public static ReadmeSections? TryRead(SourceFile file)
    {
        try
        {
            var text = file.ReadText(DocumentFiles.MaxBytes);
            return LinkReader.ReadAnchors(text) is { } slugs && MarkupReader.Read(text).Document is { } document
                ? new ReadmeSections(slugs, HasLead(document))
                : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    /// <summary>Whether a heading holds the name or another name for it, as whole words and in any case.</summary>
    public bool Has(string name) =>
        (_hasLead && name.Equals("Purpose", StringComparison.OrdinalIgnoreCase))
        || Synonyms.GetValueOrDefault(name, []).Append(name).Any(wanted => HasWords(HeadingWords.Split(wanted)));

    // What stands between the title and the first section says what the repository is for.
    private static bool HasLead(MarkdownDocument document) => document
        .TakeWhile(block => block is not HeadingBlock { Level: > 1 })
        .Any(block => block is ParagraphBlock or ListBlock or QuoteBlock);

    private bool HasWords(string[] wanted) => Array.Exists(_headings, heading => HeadingWords.Contains(heading, wanted));
}
