using System.Xml;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Xml;

namespace Standards.Checks.Rules.Adr;

/// <summary>A package reference in a project file.</summary>
/// <param name="Id">The package, as written.</param>
/// <param name="Line">1-based line of the element.</param>
/// <param name="Column">1-based column of the element.</param>
internal sealed record PackageUse(string Id, int Line, int Column)
{
    private const int MaxBytes = 4 * 1024 * 1024;
    private const int MaxDepth = 64;

    /// <summary>The references of a project in order; those before the fault where it is not well-formed, none where it cannot be read.</summary>
    public static IReadOnlyList<PackageUse> Read(SourceFile project)
    {
        var uses = new List<PackageUse>();
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MaxBytes,
                IgnoreComments = true,
                IgnoreWhitespace = true,
            };
            using var reader = XmlReader.Create(new MemoryStream(project.ReadBytes(MaxBytes)), settings);
            while (reader.Read() && reader.Depth <= MaxDepth)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "PackageReference" && reader.GetAttribute("Include") is { } id)
                {
                    var (line, column) = XmlPosition.OfElement(reader);
                    uses.Add(new PackageUse(id.Trim(), line, column));
                }
            }
        }
        catch (Exception e) when (e is XmlException or UnreadableFileException)
        {
            // The build itself stops at a malformed project; UntestedProjectCheck reports one that cannot be read.
        }

        return uses;
    }
}
