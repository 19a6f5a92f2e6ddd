using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Snapshots;

/// <summary>
/// The page that was read last. File checks look at one file after the other, several of them at the same document: one reads it and
/// the others get what it read. Not for several threads.
/// </summary>
internal sealed class DocumentPages
{
    private (SourceFile File, int MaxBytes, string Text, MarkupPage Page)? _last;

    /// <summary>The text of a file and its blocks.</summary>
    /// <exception cref="UnreadableFileException">The file is no text, is larger than <paramref name="maxBytes"/>, or cannot be opened.</exception>
    public (string Text, MarkupPage Page) Read(SourceFile file, int maxBytes)
    {
        if (_last is { } known && known.File == file && known.MaxBytes <= maxBytes)
        {
            return (known.Text, known.Page);
        }

        var text = file.ReadText(maxBytes);
        var page = MarkupReader.Read(text);
        _last = (file, maxBytes, text, page);
        return (text, page);
    }
}
