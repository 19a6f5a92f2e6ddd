using Standards.Checks.Documents.Sections;
using Standards.Checks.Markup;
using Standards.Checks.Repository;

namespace Standards.Checks.Documents;

/// <summary>Reads documents for checks that leave it to DocumentCheck to say that one cannot be read.</summary>
internal static class DocumentText
{
    /// <summary>The parts of a document, or null when it cannot be read.</summary>
    public static SectionDocument? TryRead(SourceFile file)
    {
        try
        {
            return SectionDocument.TryRead(MarkupReader.Read(file.ReadText(DocumentFiles.MaxBytes)));
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
