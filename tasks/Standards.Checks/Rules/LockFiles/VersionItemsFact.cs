using System.Xml;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Xml;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>
/// Reads <see cref="VersionItems"/> from a project file without evaluating it: what stands under a condition counts. A file that is not well-formed has what
/// stands before the fault; the build itself stops at it.
/// </summary>
internal sealed class VersionItemsFact : IFileFact<VersionItems>
{
    // A longer value is no version.
    private const int MaxVersion = 100;

    /// <inheritdoc/>
    public string Name => "pinned-versions";

    /// <inheritdoc/>
    public VersionItems Read(SourceFile file)
    {
        var items = new List<VersionItem>();
        var properties = new List<VersionProperty>();
        VersionProperty? property = null;
        VersionItem? owner = null;
        var attribute = "";

        // What was read before a fault stands.
        _ = BoundedXml.Read(file, reader =>
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "PackageReference" or "PackageVersion" or "GlobalPackageReference")
            {
                owner = Owner(reader);
                Add(items, owner with { Attribute = "Version", Version = reader.GetAttribute("Version") ?? "" });
                Add(items, owner with { Attribute = "VersionOverride", Version = reader.GetAttribute("VersionOverride") ?? "" });
                owner = reader.IsEmptyElement ? null : owner;
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                // Groups stand below the project, or below Choose and When; a target's own are the same to whoever reads the version.
                var (line, column) = XmlPosition.OfElement(reader);
                property = owner is null && !reader.IsEmptyElement ? new VersionProperty(reader.LocalName, "", line, column) : null;
                attribute = reader.LocalName is "Version" or "VersionOverride" ? reader.LocalName : "";
            }
            else if (reader.NodeType == XmlNodeType.Text && owner is not null && attribute.Length > 0)
            {
                Add(items, owner with { Attribute = attribute, Version = reader.Value });
            }
            else if (reader.NodeType == XmlNodeType.Text && property is not null)
            {
                Add(properties, property with { Value = reader.Value.Trim() });
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                property = null;
                attribute = "";
                owner = reader.LocalName == owner?.Element ? null : owner;
            }
        });
        return new VersionItems(items, properties);
    }

    /// <inheritdoc/>
    public void Save(BinaryWriter writer, VersionItems fact)
    {
        StateFile.WriteList(writer, fact.Items, static (w, item) =>
        {
            w.Write(item.Element);
            w.Write(item.Id);
            w.Write(item.Attribute);
            w.Write(item.Version);
            w.Write(item.Line);
            w.Write(item.Column);
        });
        StateFile.WriteList(writer, fact.Properties, static (w, property) =>
        {
            w.Write(property.Name);
            w.Write(property.Value);
            w.Write(property.Line);
            w.Write(property.Column);
        });
    }

    /// <inheritdoc/>
    public VersionItems Load(BinaryReader reader) => new(
        StateFile.ReadList(reader, static r => new VersionItem(r.ReadString(), r.ReadString(), r.ReadString(), r.ReadString(), r.ReadInt32(), r.ReadInt32())),
        StateFile.ReadList(reader, static r => new VersionProperty(r.ReadString(), r.ReadString(), r.ReadInt32(), r.ReadInt32())));

    private static VersionItem Owner(XmlReader reader)
    {
        var (line, column) = XmlPosition.OfElement(reader);
        return new VersionItem(reader.LocalName, (reader.GetAttribute("Include") ?? reader.GetAttribute("Update") ?? "").Trim(), "", "", line, column);
    }

    private static void Add(List<VersionItem> items, VersionItem item)
    {
        var version = item.Version.Trim();
        if (version.Length > 0
            && !version.Contains("@(", StringComparison.Ordinal)
            && (PropertyVersions.Name(version) is not null || PropertyVersions.Without(version).AsSpan().IndexOfAny("*[(") >= 0))
        {
            items.Add(item with { Version = version });
        }
    }

    private static void Add(List<VersionProperty> properties, VersionProperty property)
    {
        if (property.Value.Length is > 0 and <= MaxVersion
            && !property.Value.Contains('$', StringComparison.Ordinal)
            && !property.Value.Contains('@', StringComparison.Ordinal)
            && property.Value.AsSpan().IndexOfAny("*[(") >= 0
            && (char.IsAsciiDigit(property.Value[0]) || property.Value[0] is '*' or '[' or '('))
        {
            properties.Add(property);
        }
    }
}
