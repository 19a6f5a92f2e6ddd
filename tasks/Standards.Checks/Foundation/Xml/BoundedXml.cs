using System.Xml;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Foundation.Xml;

/// <summary>Reads XML of the repository in bounded time and memory: no document type, nothing external, not deeper than any project.</summary>
internal static class BoundedXml
{
    /// <summary>Larger files are not read.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const int MaxDepth = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxBytes,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>A reader to pull nodes from; comments and white space are left out. Who nests while reading has to mind the depth.</summary>
    public static XmlReader Open(Stream stream) => XmlReader.Create(stream, Settings);

    /// <summary>
    /// Shows each node of a file, comments and white space left out. False when it is not well-formed or too deep, after the nodes before that place.
    /// </summary>
    /// <exception cref="UnreadableFileException">The file cannot be opened or is larger than <see cref="MaxBytes"/>.</exception>
    public static bool Read(SourceFile file, Action<XmlReader> show) => Read(file.ReadBytes(MaxBytes), show);

    /// <summary>The same of a content that is not the file's present one.</summary>
    public static bool Read(byte[] content, Action<XmlReader> show)
    {
        using var stream = new MemoryStream(content);
        try
        {
            using var reader = Open(stream);
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                {
                    return false;
                }

                show(reader);
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
