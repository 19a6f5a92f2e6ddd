using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Documents.Links;

namespace Standards.Checks.Models.Operations;

/// <summary>The headings of a Markdown document that an operations file names.</summary>
internal static class OperationsDocument
{
    /// <summary>Those of the wanted headings that no heading of the document contains, whatever the case; none when it cannot be read.</summary>
    public static IReadOnlyList<string> MissingSections(SourceFile file, IEnumerable<string> wanted)
    {
        try
        {
            return LinkReader.ReadAnchors(file.ReadText(DocumentFiles.MaxBytes)) is { } slugs
                ? [.. wanted.Where(name => !slugs.Any(slug => slug.Contains(Slug(name), StringComparison.OrdinalIgnoreCase)))]
                : [];
        }
        catch (UnreadableFileException)
        {
            return [];
        }
    }

    private static string Slug(string name) => name.Replace(' ', '-');
}
