using System.Globalization;
using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Policies.Layers;

namespace Standards.Checks.Rules.Secrets.Custom;

/// <summary>Reads one detector whose form fits the schema; what a schema cannot say is reported here.</summary>
internal sealed class CustomDetectorItem
{
    private const int MaxPattern = 1000;
    private const int MinLiteral = 3;

    private readonly Dictionary<string, YamlNode> _values;
    private readonly LayerFile _layer;
    private readonly List<Finding> _findings;
    private readonly string _name;
    private bool _isSound = true;

    private CustomDetectorItem(YamlMapping item, LayerFile layer, List<Finding> findings)
    {
        _values = item.Entries.ToDictionary(e => e.Key.Value, e => e.Value, StringComparer.Ordinal);
        _layer = layer;
        _findings = findings;
        _name = Text("name");
    }

    /// <summary>The detector; null after a finding.</summary>
    public static CustomDetector? Read(YamlMapping item, LayerFile layer, int order, List<Finding> findings) =>
        new CustomDetectorItem(item, layer, findings).Read(item, order);

    private CustomDetector? Read(YamlMapping item, int order)
    {
        var literals = Scalars(_values["literals"]);
        foreach (var literal in literals.Where(l => l.Value.Trim().Length < MinLiteral))
        {
            Report(
                literal,
                $"the literal {ValueText.Quote(literal.Value)} of '{_name}' has fewer than {MinLiteral} characters beside blanks",
                "Write the part that every such secret has in it or in front of it, such as 'acme_dk_'");
        }

        var pattern = Pattern((YamlScalar)_values["pattern"], "the pattern");
        var (least, most) = Length();
        var entropy = (double)(YamlTypes.Number(_values.GetValueOrDefault("entropy")) ?? 0);
        if (entropy > Math.Log2(most))
        {
            Report(
                _values["entropy"],
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{_name}' asks for {entropy} bits a character, and no text of {most} characters has more than {Math.Log2(most):0.##}"),
                "Write a smaller number, such as 'entropy: 3'");
        }

        var allow = _values.GetValueOrDefault("allow") as YamlMapping;
        var allowed = Scalars(Find(allow, "patterns")).Select(p => Pattern(p, "the allowed pattern")).OfType<TextPattern>().ToArray();
        var (paths, excluded) = (Globs("paths"), Globs("exclude"));
        return !_isSound ? null : new CustomDetector(
            _name, ValueText.Line(Text("title"), 100).TrimEnd('.'), [.. literals.Select(l => l.Value).Distinct(StringComparer.OrdinalIgnoreCase)])
        {
            Order = order,
            Origin = _layer.Entry is null ? _layer.Path : $"{_layer.Path} of {_layer.Name}",
            Pattern = pattern!,
            Entropy = entropy,
            Least = least,
            Most = most,
            AllowedValues = Scalars(Find(allow, "values")).Select(v => v.Value).ToHashSet(StringComparer.Ordinal),
            AllowedPatterns = allowed,
            Paths = paths,
            Excluded = excluded,
            Confidence = Text("confidence") switch { "low" => SecretConfidence.Low, "high" => SecretConfidence.High, _ => SecretConfidence.Medium },
            Rotate = ValueText.Line(Text("rotate")).TrimEnd('.'),
            Definition = Write(item, new StringBuilder(_layer.Name).Append('\n').Append(_layer.Path).Append('\n')).ToString(),
        };
    }

    private TextPattern? Pattern(YamlScalar node, string what)
    {
        var (pattern, problem) = node.Value.Length > MaxPattern
            ? (null, string.Create(CultureInfo.InvariantCulture, $"is {node.Value.Length} characters long, more than {MaxPattern}"))
            : TextPattern.Parse(node.Value, ignoresCase: false);
        problem = pattern is not null && pattern.IsMatch("") ? "matches the empty text, which is everywhere" : problem;
        if (problem.Length > 0)
        {
            Report(
                node,
                $"{what} {ValueText.Quote(node.Value)} of '{_name}' {problem}",
                "Write a regular expression of .NET without look-around, back references and atomic groups, such as 'acme_dk_[0-9a-f]{32}'");
            return null;
        }

        return pattern;
    }

    // '32', '20..40'.
    private (int Least, int Most) Length()
    {
        if (Text("length") is not { Length: > 0 } text)
        {
            return (1, SecretPlace.Reach);
        }

        var parts = text.Split("..");
        var (least, most) = (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[^1], CultureInfo.InvariantCulture));
        if (least < 1 || most < least || most > SecretPlace.Reach)
        {
            Report(
                _values["length"],
                $"the length {ValueText.Quote(text)} of '{_name}' is no range from 1 to {SecretPlace.Reach}",
                "Write the fewest and the most characters, such as 'length: 20..40'");
        }

        return (least, Math.Max(1, most));
    }

    private PathGlob[] Globs(string key)
    {
        var globs = new List<PathGlob>();
        foreach (var node in Scalars(_values.GetValueOrDefault(key)))
        {
            if (PathGlob.TryParse(node.Value) is { } glob)
            {
                globs.Add(glob);
            }
            else
            {
                Report(
                    node,
                    $"{ValueText.Quote(node.Value)} in '{key}' of '{_name}' is no pattern of paths below the root of the repository",
                    $"Write '{key}: [src/**]'");
            }
        }

        return [.. globs];
    }

    private string Text(string key) => (_values.GetValueOrDefault(key) as YamlScalar)?.Value ?? "";

    private static YamlNode? Find(YamlMapping? map, string key) => map?.Entries.FirstOrDefault(e => e.Key.Value == key).Value;

    private static IReadOnlyList<YamlScalar> Scalars(YamlNode? node) => [.. (node as YamlSequence)?.Items.OfType<YamlScalar>() ?? []];

    private void Report(YamlNode at, string message, string fix)
    {
        _isSound = false;
        _findings.Add(_layer.Finding(RuleCatalog.SecretDetectorForm, at, message, fix));
    }

    // Lengths in front, so that no two declarations give the same text.
    private static StringBuilder Write(YamlNode node, StringBuilder text)
    {
        switch (node)
        {
            case YamlMapping map:
                text.Append(CultureInfo.InvariantCulture, $"{{{map.Entries.Count}:");
                foreach (var (key, value) in map.Entries)
                {
                    Write(value, Write(key, text));
                }

                return text;
            case YamlSequence list:
                text.Append(CultureInfo.InvariantCulture, $"[{list.Items.Count}:");
                foreach (var item in list.Items)
                {
                    Write(item, text);
                }

                return text;
            default:
                return text.Append(CultureInfo.InvariantCulture, $"'{((YamlScalar)node).Value.Length}:{((YamlScalar)node).Value}");
        }
    }
}
