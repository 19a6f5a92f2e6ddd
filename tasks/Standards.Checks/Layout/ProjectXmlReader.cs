using System.Xml;
using Standards.Checks.Repository;

namespace Standards.Checks.Layout;

/// <summary>
/// Reads <see cref="ProjectXml"/> in bounded time. Conditions are not evaluated: a reference under a condition is one.
/// A malformed file references nothing and is no finding here, because the build itself stops at it with MSB4025.
/// </summary>
internal static class ProjectXmlReader
{
    private const int MaxBytes = 4 * 1024 * 1024;
    private const int MaxDepth = 64;

    /// <exception cref="UnreadableFileException">The file cannot be opened or is larger than 4 MB.</exception>
    public static ProjectXml Read(SourceFile file)
    {
        using var stream = new MemoryStream(file.ReadBytes(MaxBytes));
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxBytes,
            IgnoreComments = true,
            IgnoreWhitespace = true,
        };

        var (line, column) = (1, 1);
        var references = new List<string>();
        var marks = new ProjectMarks();
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                {
                    return new ProjectXml(line, column, []);
                }

                marks.Take(reader);
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (reader.Depth == 0 && reader is IXmlLineInfo position)
                {
                    // The position of an element is that of its name, one after the bracket.
                    (line, column) = (position.LineNumber, position.LinePosition - 1);
                }

                if (reader.LocalName == "ProjectReference" && reader.GetAttribute("Include") is { } include)
                {
                    references.Add(include);
                }
            }
        }
        catch (XmlException)
        {
            return new ProjectXml(line, column, []);
        }

        return new ProjectXml(line, column, references) { IsTest = marks.IsTest, IsNoLibrary = marks.IsNoLibrary };
    }
}
