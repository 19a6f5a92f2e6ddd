using System.Xml;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Xml;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.BuildSwitches;

/// <summary>STD0008 in one file that MSBuild reads as XML. Conditions are not evaluated: what they hide from one build they show to another.</summary>
internal sealed class MSBuildFileSwitches(SourceFile file)
{
    private const string Fix = "Remove it, or record a waiver with an owner, an approver and an end";

    // Names of targets that a build of a project runs, in which the checks hang.
    private static readonly HashSet<string> BuildTargets = new(StringComparer.OrdinalIgnoreCase) { "Build", "Rebuild" };

    // What the analyzers and their settings come from.
    private static readonly HashSet<string> AnalyzerItems = new(StringComparer.OrdinalIgnoreCase)
    {
        "Analyzer", "EditorConfigFiles", "GlobalAnalyzerConfigFiles", "AdditionalFiles",
    };

    // Metadata of references and attributes of tasks that hand properties to other builds.
    private static readonly HashSet<string> PropertyTexts = new(StringComparer.OrdinalIgnoreCase)
    {
        "Properties", "AdditionalProperties", "SetConfiguration", "SetPlatform", "SetTargetFramework", "Command", "GlobalProperties",
    };

    private readonly List<Finding> _findings = [];
    // The elements that the reader is in, each with its own condition.
    private readonly Stack<(string Name, string Condition, Position Place)> _open = new();
    private bool _hasText;

    /// <summary>The findings, in the order of the file; none after the place where it is not well-formed, at which the build itself stops.</summary>
    public IEnumerable<Finding> Find()
    {
        _ = BoundedXml.Read(file, Show);
        return _findings;
    }

    private void Show(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Enter(reader);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA when _open.Count > 0:
                _hasText = true;
                Value(reader.Value);
                break;
            case XmlNodeType.EndElement when _open.Count > 0:
                LeaveEmpty();
                _open.Pop();
                _hasText = true;
                break;
        }
    }

    private void Enter(XmlReader reader)
    {
        var element = (Name: reader.LocalName, Condition: Attribute(reader, "Condition"), Place: XmlPosition.OfElement(reader));
        var isEmpty = reader.IsEmptyElement;
        Element(reader, element.Name, element.Condition, element.Place);
        _open.Push(element);
        _hasText = false;
        if (isEmpty)
        {
            LeaveEmpty();
            _open.Pop();
            _hasText = true;
        }
    }

    // A property without a text is empty, which is a value too.
    private void LeaveEmpty()
    {
        if (!_hasText && IsProperty)
        {
            Value("");
        }
    }

    private bool IsProperty => _open.Count > 1 && _open.ElementAt(1).Name == "PropertyGroup";

    private void Value(string value)
    {
        var (name, condition, place) = _open.Peek();
        if (IsProperty)
        {
            var conditions = string.Concat(_open.Select(element => element.Condition));
            if (SwitchProperties.Effect(name, value) is { } effect && !SwitchProperties.IsJudgedInTheBuild(name, conditions))
            {
                Report(place, $"{name} is '{value.Trim()}', {effect}", SwitchProperties.Fix(name));
            }
        }
        else if (PropertyTexts.Contains(name))
        {
            Text(place, value);
        }
    }

    private void Element(XmlReader reader, string name, string condition, Position place)
    {
        switch (name)
        {
            case "Target":
                Target(Attribute(reader, "Name"), place);
                break;
            case "UsingTask" when Attribute(reader, "TaskName").StartsWith("Standards.Tasks.", StringComparison.OrdinalIgnoreCase):
                Report(place, $"the task {Attribute(reader, "TaskName")} is taken from somewhere else than the SDK's package");
                break;
            case "Import" when IsOurs(Attribute(reader, "Sdk").Split('/')[0]):
            case "Sdk" when IsOurs(Attribute(reader, "Name")):
                Sdk(condition, place);
                break;
            case "Output" when SwitchProperties.Effect(Attribute(reader, "PropertyName"), "?") is { } effect:
                Report(place, $"a task gives {Attribute(reader, "PropertyName")} its value, {effect}");
                break;
            default:
                Item(reader, name, place);
                break;
        }

        Attributes(reader, place);
    }

    private static string Attribute(XmlReader reader, string name) => reader.GetAttribute(name) ?? "";

    private static bool IsOurs(string sdk) => sdk.Equals("Standards.Sdk", StringComparison.OrdinalIgnoreCase);

    private void Target(string name, Position place)
    {
        if (name.StartsWith("_Standards", StringComparison.OrdinalIgnoreCase) || name.StartsWith("StandardsCheck", StringComparison.OrdinalIgnoreCase))
        {
            Report(place, $"the target {name} replaces one of the SDK's");
        }
        else if (BuildTargets.Contains(name) && !file.Path.EndsWith(".proj", StringComparison.OrdinalIgnoreCase))
        {
            Report(place, $"the target {name} replaces the one in which the checks hang");
        }
    }

    private void Sdk(string condition, Position place)
    {
        var conditions = string.Concat(_open.Select(element => element.Condition)) + condition;
        if (_open.Any(element => element.Name is "When" or "Otherwise")
            || conditions.Length > 0 && !conditions.Contains("StandardsSdkUsed", StringComparison.OrdinalIgnoreCase))
        {
            Report(place, "Standards.Sdk is imported under a condition, so some builds have no checks");
        }
    }

    private void Item(XmlReader reader, string name, Position place)
    {
        if (AnalyzerItems.Contains(name)
            && reader.GetAttribute("Remove") is { } removed
            && (removed.Contains($"@({name}", StringComparison.OrdinalIgnoreCase) || removed.Contains("Standards", StringComparison.OrdinalIgnoreCase)))
        {
            Report(place, $"{name} loses '{removed}', and with it what the SDK has put there");
        }
        else if (name.StartsWith("_Standards", StringComparison.OrdinalIgnoreCase) && _open.TryPeek(out var parent) && parent.Name == "ItemGroup")
        {
            Report(place, $"{name} belongs to the SDK, and checks rely on it");
        }
    }

    // A task that builds, a command that a task runs.
    private void Attributes(XmlReader reader, Position place)
    {
        if (!reader.MoveToFirstAttribute())
        {
            return;
        }

        do
        {
            if (PropertyTexts.Contains(reader.LocalName))
            {
                Text(place, reader.Value);
            }
        }
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
    }

    private void Text(Position place, string text)
    {
        foreach (var found in SwitchProperties.In(text))
        {
            Report(place, $"{found.Name} is '{found.Value}' for another build, {found.Effect}");
        }
    }

    private void Report(Position place, string message, string fix = Fix) =>
        _findings.Add(new Finding(RuleCatalog.PolicyMandatoryProperties, file.Path, place.Line, place.Column, message, fix));
}
