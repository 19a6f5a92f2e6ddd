using System.Xml;
using Standards.Checks.Foundation.Xml;

namespace Standards.Checks.Engine.Packages;

/// <summary>Reads a <c>.nuspec</c>, of any of NuGet's namespaces. It is somebody else's text: no entities, nothing external, bounded.</summary>
public static class NuspecReader
{
    /// <summary>More than any nuspec; release notes make most of one.</summary>
    public const int MaxBytes = BoundedXml.MaxBytes;

    /// <param name="stream">The file from its beginning.</param>
    /// <exception cref="PackageDataException">It is no nuspec.</exception>
    public static Nuspec Read(Stream stream)
    {
        try
        {
            using var xml = BoundedXml.Open(stream);
            if (!xml.ReadToFollowing("package") || xml.Depth != 0 || !ReadToMetadata(xml))
            {
                throw new PackageDataException("is no nuspec: it has no 'metadata' in a 'package'");
            }

            var nuspec = ReadMetadata(xml);
            while (xml.Read())
            {
                // To the end, so that one that is cut off behind its metadata is none.
            }

            return nuspec;
        }
        catch (XmlException e)
        {
            throw new PackageDataException("is not well-formed XML", new(e.LineNumber, e.LinePosition));
        }
    }

    private static bool ReadToMetadata(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "metadata" })
            {
                return true;
            }
        }

        return false;
    }

    private static Nuspec ReadMetadata(XmlReader xml)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var metadata = xml.ReadSubtree();
        _ = metadata.Read();
        _ = metadata.Read();
        while (!metadata.EOF)
        {
            // ReadElementContentAsString and Skip move behind the element, so that the loop moves only where neither did.
            if (metadata is not { NodeType: XmlNodeType.Element, Depth: 1 })
            {
                _ = metadata.Read();
                continue;
            }

            var name = metadata.LocalName;
            switch (name)
            {
                case "repository":
                    values["repository.url"] = metadata.GetAttribute("url")?.Trim() ?? "";
                    values["repository.commit"] = metadata.GetAttribute("commit")?.Trim() ?? "";
                    metadata.Skip();
                    break;
                case "license":
                    var type = metadata.GetAttribute("type");
                    values[type == "file" ? "license.file" : "license.expression"] = metadata.ReadElementContentAsString().Trim();
                    break;
                case "id" or "version" or "authors" or "description" or "copyright" or "licenseUrl" or "projectUrl" or "developmentDependency":
                    values[name] = metadata.ReadElementContentAsString().Trim();
                    break;
                default:
                    metadata.Skip();
                    break;
            }
        }

        string Of(string name) => values.GetValueOrDefault(name) ?? "";
        return Of("id").Length > 0
            ? new Nuspec(
                Of("id"),
                Of("version"),
                Of("authors"),
                Of("description"),
                Of("copyright"),
                Of("license.expression"),
                Of("license.file").Replace('\\', '/'),
                Of("licenseUrl"),
                Of("projectUrl"),
                Of("repository.url"),
                Of("repository.commit"),
                Of("developmentDependency").Equals("true", StringComparison.OrdinalIgnoreCase))
            : throw new PackageDataException("names no id");
    }
}
