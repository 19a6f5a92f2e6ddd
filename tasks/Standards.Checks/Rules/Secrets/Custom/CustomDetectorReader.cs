using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Policies.Layers;

namespace Standards.Checks.Rules.Secrets.Custom;

/// <summary>
/// Reads files of detectors (<c>secrets.yml</c>; schema <c>secrets.schema.json</c>). Whatever is wrong with one is STD5031 at its line and
/// column, and that detector is left out. One reader takes the files of all layers, so that a name is given once.
/// </summary>
internal sealed class CustomDetectorReader
{
    /// <summary>Detectors of all layers together.</summary>
    public const int MaxDetectors = 200;

    private const int MaxBytes = 1024 * 1024;

    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private SchemaNode? _schema;
    private int _count;

    /// <summary>The sound detectors of a file, in its order.</summary>
    public IReadOnlyList<CustomDetector> Read(LayerFile layer, SourceFile file, List<Finding> findings)
    {
        try
        {
            return Read(layer, file.ReadText(MaxBytes), findings);
        }
        catch (UnreadableFileException e)
        {
            findings.Add(layer.Finding(
                RuleCatalog.PolicyFileReadable,
                0,
                0,
                $"{layer.Path} {e.Reason}",
                "Make it a UTF-8 text file of at most 1 MB that the build may read; until then its detectors search nothing"));
            return [];
        }
    }

    /// <summary>The sound detectors of a text.</summary>
    public IReadOnlyList<CustomDetector> Read(LayerFile layer, string text, List<Finding> findings)
    {
        var (root, problem) = YamlReader.Read(text);
        if (problem is not null)
        {
            findings.Add(layer.Finding(
                RuleCatalog.PolicyFileSyntax,
                problem.Line,
                problem.Column,
                $"{layer.Path} is not well-formed YAML: {problem.Message}",
                "Correct the line; until then its detectors search nothing"));
            return [];
        }

        root ??= new YamlScalar("", IsPlain: true, 1, 1);
        var problems = SchemaValidator.Validate(root, _schema ??= ReadSchema());
        findings.AddRange(problems.Select(p => layer.Finding(RuleCatalog.SecretDetectorForm, p.At, p.Message, p.Fix)));
        var wrong = new HashSet<YamlNode>(problems.Select(p => p.At), ReferenceEqualityComparer.Instance);
        var items = (root as YamlMapping)?.Entries.FirstOrDefault(e => e.Key.Value == "detectors").Value as YamlSequence;
        var detectors = new List<CustomDetector>();
        foreach (var item in (items?.Items ?? []).OfType<YamlMapping>())
        {
            if (_count == MaxDetectors)
            {
                findings.Add(layer.Finding(
                    RuleCatalog.SecretDetectorForm,
                    item,
                    string.Create(CultureInfo.InvariantCulture, $"the policy has more than {MaxDetectors} detectors"),
                    "Join detectors that differ in their literal only, and remove those that nobody needs"));
                break;
            }

            _count++;
            if (!Holds(item, wrong) && CustomDetectorItem.Read(item, layer, _count, findings) is { } detector && IsNew(detector.Key, item, layer, findings))
            {
                detectors.Add(detector);
            }
        }

        return detectors;
    }

    private bool IsNew(string name, YamlMapping item, LayerFile layer, List<Finding> findings)
    {
        var node = item.Entries.First(e => e.Key.Value == "name").Value;
        if (_places.TryAdd(
            name, string.Create(CultureInfo.InvariantCulture, $"line {node.Line} of {layer.Path}{(layer.Entry is null ? "" : $" of {layer.Name}")}")))
        {
            return true;
        }

        findings.Add(layer.Finding(
            RuleCatalog.SecretDetectorForm,
            node,
            $"the detector '{name}' is declared twice, first in {_places[name]}, which holds",
            "Give this one another name; a layer adds detectors and replaces none"));
        return false;
    }

    private static bool Holds(YamlNode node, HashSet<YamlNode> wrong) => wrong.Contains(node) || node switch
    {
        YamlMapping map => map.Entries.Any(e => wrong.Contains(e.Key) || Holds(e.Value, wrong)),
        YamlSequence list => list.Items.Any(i => Holds(i, wrong)),
        _ => false,
    };

    private static SchemaNode ReadSchema()
    {
        const string Name = "secrets.schema.json";
        using var stream = typeof(CustomDetectorReader).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The resource '{Name}' is missing.");
        using var reader = new StreamReader(stream);
        return SchemaReader.Read(reader.ReadToEnd());
    }
}
