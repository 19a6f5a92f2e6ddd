using Microsoft.Build.Construction;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Exceptions;
using Standards.Checks.Policies;

namespace Standards.Tasks;

/// <summary>Where the values of a project come from, by a second evaluation that remembers locations.</summary>
internal sealed class PropertyOrigins : IDisposable
{
    private readonly string _path;
    private readonly ProjectCollection _projects;
    private readonly Project? _project;

    public PropertyOrigins(string path, IReadOnlyDictionary<string, string>? globalProperties)
    {
        _path = path;
        _projects = new ProjectCollection(globalProperties?.ToDictionary(p => p.Key, p => p.Value));
        try
        {
            _project = _projects.LoadProject(path);
        }
        catch (InvalidProjectFileException)
        {
            // The build that asked has evaluated it, so this happens only when the file changed meanwhile: the project is the place.
        }
    }

    /// <summary>The element that set a property last; the project itself when nothing in a file did.</summary>
    public Origin OfProperty(string name)
    {
        var property = _project?.GetProperty(name);
        return property?.Xml is { } xml
            ? new Origin(xml.Location, property.EvaluatedValue)
            : new Origin(_path, 0, 0, property?.EvaluatedValue ?? "", property?.IsGlobalProperty == true);
    }

    /// <summary>The element outside of the SDK that set a property last; the caller or the environment when none did.</summary>
    public Origin OfForeign(string name)
    {
        for (var property = _project?.GetProperty(name); property is not null; property = property.Predecessor)
        {
            if (property.Xml is { } xml && !IsOfSdk(xml.Location.File))
            {
                return new Origin(xml.Location, property.EvaluatedValue);
            }
        }

        var given = _projects.GlobalProperties.TryGetValue(name, out var value) ? value : Environment.GetEnvironmentVariable(name) ?? "";
        return new Origin(_path, 0, 0, given, IsGlobal: true);
    }

    /// <summary>The element that first put a text into the list of a property; lists grow by elements that repeat what was there.</summary>
    public Origin OfListed(string name, string text)
    {
        var origin = OfProperty(name);
        for (var property = _project?.GetProperty(name); property is { IsGlobalProperty: false }; property = property.Predecessor)
        {
            if (property.Xml is { } xml && SeverityOptions.Ids(property.EvaluatedValue).Contains(text))
            {
                origin = new Origin(xml.Location, property.EvaluatedValue);
            }
        }

        return origin;
    }

    /// <summary>The element of an item; null when evaluation made it without one, as for an include that a target adds.</summary>
    public Origin? OfItem(string type, string include) =>
        _project?.GetItems(type).FirstOrDefault(i => string.Equals(i.EvaluatedInclude, include, StringComparison.OrdinalIgnoreCase)) is { Xml: { } xml } item
            ? new Origin(xml.Location, item.EvaluatedInclude)
            : null;

    /// <summary>The element that gives a package a version: a PackageVersion that evaluation still knows or has removed since.</summary>
    public Origin OfPackageVersion(string package)
    {
        var item =
            _project?.Items.FirstOrDefault(
                i => i.ItemType == "_StandardsOwnedVersion" && string.Equals(i.EvaluatedInclude, package, StringComparison.OrdinalIgnoreCase));
        var version = item?.GetMetadataValue("Version") ?? "";
        foreach (var file in Files())
        {
            foreach (var element in file.Items.Where(i => i.ItemType is "PackageVersion" or "PackageReference" or "GlobalPackageReference"))
            {
                if (string.Equals(element.Include, package, StringComparison.OrdinalIgnoreCase)
                    || string.Equals(element.Update, package, StringComparison.OrdinalIgnoreCase))
                {
                    return new Origin(element.Location, version);
                }
            }
        }

        return new Origin(_path, 0, 0, version, IsGlobal: false);
    }

    public void Dispose() => _projects.Dispose();

    // The SDK's own files name the packages too; only files of the repository can be at fault.
    private IEnumerable<ProjectRootElement> Files() => _project is null
        ? []
        : [
            _project.Xml,
            .. _project.Imports
                .Select(i => i.ImportedProject)
                .Where(f => _project.GetPropertyValue("_StandardsSdkRoot").Length > 0 && !IsOfSdk(f.FullPath)),
        ];

    private bool IsOfSdk(string file) =>
        _project?.GetPropertyValue("_StandardsSdkRoot") is { Length: > 0 } sdk && file.StartsWith(sdk, StringComparison.Ordinal);

    /// <summary>A place in a project file and the value that stands there.</summary>
    public sealed record Origin(string File, int Line, int Column, string Value, bool IsGlobal)
    {
        public Origin(ElementLocation at, string value)
            : this(at.File, at.Line, at.Column, value, IsGlobal: false)
        {
        }
    }
}
