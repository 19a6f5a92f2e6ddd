using System.Xml;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Xml;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>Reads <see cref="PackageFile"/> in bounded time. Conditions are not evaluated, only noted.</summary>
internal static class PackageFileReader
{
    private static readonly HashSet<string> KnownProperties = new(StringComparer.OrdinalIgnoreCase)
    {
        "ManagePackageVersionsCentrally", "CentralPackageTransitivePinningEnabled", "Version", "VersionPrefix", "VersionSuffix", "IsTestProject",
    };

    /// <exception cref="UnreadableFileException">The file cannot be opened or is larger than 4 MB.</exception>
    public static PackageFile Read(SourceFile file)
    {
        var content = new Content();
        return BoundedXml.Read(file, content.Add) ? content.Finish() : content.Nothing;
    }

    /// <summary>The same of an earlier content of the file.</summary>
    public static PackageFile Read(byte[] bytes)
    {
        var content = new Content();
        return BoundedXml.Read(bytes, content.Add) ? content.Finish() : content.Nothing;
    }

    private sealed class Content
    {
        private readonly List<PackageItem> _items = [];
        private readonly List<string> _sdks = [];
        private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> _conditional = new(StringComparer.OrdinalIgnoreCase);
        private Position _place = Position.Start;
        private int _conditionDepth = int.MaxValue;

        // The items of the element that is open, as many as its Include names.
        private int _openItems;
        private int _itemDepth = int.MaxValue;
        private string _leaf = "";
        private Position _leafPlace;

        public PackageFile Nothing => new(_place.Line, _place.Column, []);

        private bool IsConditional => _conditionDepth != int.MaxValue;

        public PackageFile Finish() => new(_place.Line, _place.Column, _items) { Sdks = _sdks, Properties = _properties, Conditional = _conditional };

        public void Add(XmlReader reader)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                AddText(reader.Value.Trim());
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                AddElement(reader);
            }
        }

        private void AddElement(XmlReader reader)
        {
            var at = XmlPosition.OfElement(reader);
            _place = reader.Depth == 0 ? at : _place;
            _conditionDepth = reader.Depth <= _conditionDepth ? int.MaxValue : _conditionDepth;
            _itemDepth = reader.Depth <= _itemDepth ? int.MaxValue : _itemDepth;
            if (reader.Depth > 0 && !IsConditional && (reader.GetAttribute("Condition") is not null || reader.LocalName is "When" or "Otherwise" or "Target"))
            {
                _conditionDepth = reader.Depth;
            }

            (_leaf, _leafPlace) = (reader.LocalName, at);
            switch (reader.LocalName)
            {
                case "Project" when reader.Depth == 0:
                    AddSdks(reader.GetAttribute("Sdk"));
                    break;
                case "Sdk":
                    AddSdks(reader.GetAttribute("Name"));
                    break;
                case "Import":
                    AddSdks(reader.GetAttribute("Sdk"));
                    break;
                case "PackageReference":
                    AddItems(reader, PackageItemKind.Reference, at);
                    break;
                case "PackageVersion" when reader.HasAttributes:
                    AddItems(reader, PackageItemKind.Version, at);
                    break;
                case "GlobalPackageReference":
                    AddItems(reader, PackageItemKind.Global, at);
                    break;
            }
        }

        private void AddItems(XmlReader reader, PackageItemKind kind, Position at)
        {
            var action = reader.GetAttribute("Include") is not null ? "Include" : reader.GetAttribute("Update") is not null ? "Update" : "Remove";
            var isPrivate = IsAll(reader.GetAttribute("PrivateAssets"));
            var version = reader.GetAttribute("Version")?.Trim() ?? "";
            var ids = (reader.GetAttribute(action) ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var depth = reader.Depth;
            var versionOverride = "";
            if (reader.MoveToAttribute("VersionOverride"))
            {
                versionOverride = reader.Value.Trim();
                at = XmlPosition.Of(reader);
                reader.MoveToElement();
            }

            _items.AddRange(ids.Select(id => new PackageItem(kind, action, id, version, versionOverride, IsConditional, isPrivate, at.Line, at.Column)));
            (_openItems, _itemDepth) = (ids.Length, depth);
        }

        // What follows the element is its value: only leaves have text.
        private void AddText(string value)
        {
            if (_itemDepth != int.MaxValue)
            {
                for (var i = _items.Count - _openItems; i < _items.Count; i++)
                {
                    _items[i] = _leaf switch
                    {
                        "Version" => _items[i] with { Version = value },
                        "VersionOverride" => _items[i] with { VersionOverride = value, Line = _leafPlace.Line, Column = _leafPlace.Column },
                        "PrivateAssets" => _items[i] with { IsPrivate = IsAll(value) },
                        _ => _items[i],
                    };
                }
            }
            else if (KnownProperties.Contains(_leaf))
            {
                _properties[_leaf] = value;
                if (IsConditional)
                {
                    _conditional.Add(_leaf);
                }
            }
        }

        private void AddSdks(string? value)
        {
            if (value is not null)
            {
                _sdks.AddRange(value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }

        private static bool IsAll(string? value) => value?.Trim().Equals("all", StringComparison.OrdinalIgnoreCase) == true;
    }
}
