using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Models.Documents;

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
