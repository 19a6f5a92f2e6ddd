using System.Xml;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Xml;

namespace Standards.Checks.Models.Projects;

/// <summary>
/// Reads <see cref="ProjectXml"/> in bounded time. Conditions are not evaluated: a reference under a condition is one.
/// A malformed file references nothing and is no finding here, because the build itself stops at it with MSB4025.
/// </summary>
internal static class ProjectXmlReader
{
    private static readonly HashSet<string> KnownProperties = new(StringComparer.OrdinalIgnoreCase)
    {
        "AssemblyName", "RootNamespace", "PackAsTool", "IsAspireHost", "ContainerRepository", "ContainerImageName", "ContainerBaseImage", "ContainerUser",
        "EnableSdkContainerSupport",
    };

    // What a project makes; under a condition they say nothing.
    private static readonly HashSet<string> PlainProperties = new(StringComparer.OrdinalIgnoreCase) { "OutputType", "IsTestProject", "PackageType" };

    /// <exception cref="UnreadableFileException">The file cannot be opened or is larger than 4 MB.</exception>
    public static ProjectXml Read(SourceFile file)
    {
        var content = new Content();
        return BoundedXml.Read(file, content.Add) ? content.Finish() : content.Nothing;
    }

    private sealed class Content
    {
        private readonly List<ProjectItem> _references = [];
        private readonly List<ProjectItem> _packages = [];
        private readonly List<string> _sdks = [];
        private readonly List<string> _imports = [];
        private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
        private Position _place = Position.Start;
        private int _conditionDepth = int.MaxValue;
        private string? _text;

        public ProjectXml Nothing => new(_place.Line, _place.Column, []);

        public ProjectXml Finish() => new(_place.Line, _place.Column, _references)
        {
            Packages = _packages,
            Sdks = _sdks,
            Imports = _imports,
            Properties = _properties,
        };

        public void Add(XmlReader reader)
        {
            if (reader.NodeType == XmlNodeType.Text)
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
            if (reader.Depth == 0)
            {
                _place = at;
            }

            _conditionDepth = reader.Depth <= _conditionDepth ? int.MaxValue : _conditionDepth;
            if (reader.Depth > 0
                && _conditionDepth == int.MaxValue
                && (reader.GetAttribute("Condition") is not null || reader.LocalName is "When" or "Otherwise"))
            {
                _conditionDepth = reader.Depth;
            }

            _text = reader.LocalName;
            switch (reader.LocalName)
            {
                case "Project" when reader.Depth == 0:
                    AddSdks(reader.GetAttribute("Sdk"));
                    break;
                case "Sdk":
                    AddSdks(reader.GetAttribute("Name"));
                    break;
                case "Import" when reader.GetAttribute("Sdk") is { } sdk:
                    AddSdks(sdk);
                    break;
                case "Import":
                    _imports.Add(reader.GetAttribute("Project") ?? "");
                    break;
                case "ProjectReference":
                    AddItem(reader, _references, at);
                    break;
                case "PackageReference" or "FrameworkReference":
                    AddItem(reader, _packages, at);
                    break;
            }
        }

        // What follows the element is its value: only leaves have text.
        private void AddText(string value)
        {
            if (_text is "ReferenceOutputAssembly" && _references.Count > 0)
            {
                _references[^1] = _references[^1] with { IsOrderOnly = IsFalse(value) };
            }
            else if (_text is not null && (KnownProperties.Contains(_text) || (_conditionDepth == int.MaxValue && PlainProperties.Contains(_text))))
            {
                _properties[_text] = value;
            }
        }

        private void AddItem(XmlReader reader, List<ProjectItem> items, Position at)
        {
            if (reader.GetAttribute("Include") is { } include)
            {
                items.Add(
                    new ProjectItem(include, at.Line, at.Column, _conditionDepth != int.MaxValue, IsFalse(reader.GetAttribute("ReferenceOutputAssembly"))));
            }
        }

        private void AddSdks(string? value)
        {
            if (value is not null)
            {
                _sdks.AddRange(value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }

        private static bool IsFalse(string? value) => value?.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) == true;
    }
}
