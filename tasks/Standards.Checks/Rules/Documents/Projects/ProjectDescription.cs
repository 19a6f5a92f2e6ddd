using System.Xml;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Documents.Projects;

/// <summary>Whether a project file sets a description, read from its XML without evaluating it.</summary>
internal static class ProjectDescription
{
    private const int MaxBytes = 4 * 1024 * 1024;
    private const int MaxDepth = 64;

    /// <summary>Whether there is one with text; true as well for a file that cannot be read, which others report.</summary>
    public static bool IsSet(SourceFile file)
    {
        try
        {
            return Read(file.ReadBytes(MaxBytes));
        }
        catch (Exception e) when (e is XmlException or UnreadableFileException)
        {
            return true;
        }
    }

    private static bool Read(byte[] content)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxBytes,
            IgnoreComments = true,
        };
        using var reader = XmlReader.Create(new MemoryStream(content), settings);
        var isInDescription = false;
        while (reader.Read() && reader.Depth <= MaxDepth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    isInDescription = reader.LocalName == "Description" && !reader.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement:
                    isInDescription = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when isInDescription && !string.IsNullOrWhiteSpace(reader.Value):
                    return true;
            }
        }

        return false;
    }
}
