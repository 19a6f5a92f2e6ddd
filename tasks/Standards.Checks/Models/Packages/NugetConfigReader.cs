using System.Globalization;
using System.Xml;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Xml;

namespace Standards.Checks.Models.Packages;

/// <summary>Reads <see cref="NugetConfig"/> in bounded time. At a malformed file restore itself stops, so it says nothing here.</summary>
internal static class NugetConfigReader
{
    private static readonly string[] FolderKeys = ["globalPackagesFolder", "repositoryPath"];

    /// <exception cref="UnreadableFileException">The file cannot be opened or is larger than 4 MB.</exception>
    public static NugetConfig? Read(SourceFile file)
    {
        var content = new Content();
        return BoundedXml.Read(file, content.Add) ? content.Finish() : null;
    }

    private sealed class Content
    {
        private readonly List<NugetSource> sources = [];
        private readonly List<NugetSource> cleared = [];
        private readonly List<NugetSource> mapped = [];
        private readonly List<NugetSource> folders = [];
        private readonly List<string> disabled = [];
        private readonly List<NugetSource> audited = [];
        private bool hasAuditClear;
        private Position place;
        private string section = "";
        private bool hasClear;
        private bool hasMapping;
        private NugetSource? mapping;
        private int patterns;

        public NugetConfig Finish()
        {
            EndMapping();
            return new(sources, cleared) { Line = place.Line, Column = place.Column, HasClear = hasClear, HasMapping = hasMapping, Mapped = mapped, Folders = folders, Disabled = disabled, AuditSources = audited, HasAuditClear = hasAuditClear };
        }

        public void Add(XmlReader reader)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                return;
            }

            var at = XmlPosition.OfElement(reader);
            var item = new NugetSource(reader.GetAttribute("key") ?? "", reader.GetAttribute("value")?.Trim() ?? "", at.Line, at.Column);
            if (reader.Depth == 1)
            {
                section = reader.LocalName;
                place = section == "packageSources" ? at : place;
                return;
            }

            switch (section, reader.LocalName)
            {
                case ("packageSources", "clear"):
                    hasClear = true;
                    cleared.AddRange(sources);
                    sources.Clear();
                    break;
                case ("packageSources", "add"):
                    sources.Add(item);
                    break;
                case ("auditSources", "clear"):
                    hasAuditClear = true;
                    audited.Clear();
                    break;
                case ("auditSources", "add"):
                    audited.Add(item);
                    break;
                case ("fallbackPackageFolders", "add"):
                    folders.Add(item);
                    break;
                case ("config", "add") when FolderKeys.Contains(item.Key, StringComparer.OrdinalIgnoreCase):
                    folders.Add(item);
                    break;
                case ("disabledPackageSources", "add") when item.Value.Equals("true", StringComparison.OrdinalIgnoreCase):
                    disabled.Add(item.Key);
                    break;
                case ("packageSourceMapping", "packageSource"):
                    EndMapping();
                    hasMapping = true;
                    mapping = item;
                    break;
                case ("packageSourceMapping", "package") when reader.GetAttribute("pattern") is { Length: > 0 }:
                    patterns++;
                    break;
            }
        }

        private void EndMapping()
        {
            if (mapping is not null)
            {
                mapped.Add(mapping with { Value = patterns.ToString(CultureInfo.InvariantCulture) });
            }

            (mapping, patterns) = (null, 0);
        }
    }
}
