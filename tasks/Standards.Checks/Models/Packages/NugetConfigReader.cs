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
        private readonly List<NugetSource> _sources = [];
        private readonly List<NugetSource> _cleared = [];
        private readonly List<NugetSource> _mapped = [];
        private readonly List<NugetSource> _folders = [];
        private readonly List<string> _disabled = [];
        private readonly List<NugetSource> _audited = [];
        private bool _hasAuditClear;
        private Position _place;
        private string _section = "";
        private bool _hasClear;
        private bool _hasMapping;
        private NugetSource? _mapping;
        private int _patterns;

        public NugetConfig Finish()
        {
            EndMapping();
            return new(_sources, _cleared)
            {
                Line = _place.Line,
                Column = _place.Column,
                HasClear = _hasClear,
                HasMapping = _hasMapping,
                Mapped = _mapped,
                Folders = _folders,
                Disabled = _disabled,
                AuditSources = _audited,
                HasAuditClear = _hasAuditClear,
            };
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
                _section = reader.LocalName;
                _place = _section == "packageSources" ? at : _place;
                return;
            }

            switch (_section, reader.LocalName)
            {
                case ("packageSources", "clear"):
                    _hasClear = true;
                    _cleared.AddRange(_sources);
                    _sources.Clear();
                    break;
                case ("packageSources", "add"):
                    _sources.Add(item);
                    break;
                case ("auditSources", "clear"):
                    _hasAuditClear = true;
                    _audited.Clear();
                    break;
                case ("auditSources", "add"):
                    _audited.Add(item);
                    break;
                case ("fallbackPackageFolders", "add"):
                    _folders.Add(item);
                    break;
                case ("config", "add") when FolderKeys.Contains(item.Key, StringComparer.OrdinalIgnoreCase):
                    _folders.Add(item);
                    break;
                case ("disabledPackageSources", "add") when item.Value.Equals("true", StringComparison.OrdinalIgnoreCase):
                    _disabled.Add(item.Key);
                    break;
                case ("packageSourceMapping", "packageSource"):
                    EndMapping();
                    _hasMapping = true;
                    _mapping = item;
                    break;
                case ("packageSourceMapping", "package") when reader.GetAttribute("pattern") is { Length: > 0 }:
                    _patterns++;
                    break;
            }
        }

        private void EndMapping()
        {
            if (_mapping is not null)
            {
                _mapped.Add(_mapping with { Value = _patterns.ToString(CultureInfo.InvariantCulture) });
            }

            (_mapping, _patterns) = (null, 0);
        }
    }
}
