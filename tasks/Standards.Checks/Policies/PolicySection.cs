using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Policies.Layers;

namespace Standards.Checks.Policies;

/// <summary>
/// One map of <c>standards.yml</c> while it is read. The keys that are asked for are the known ones; <see cref="End"/> reports the
/// rest. A value of the wrong type is reported and read as if it were absent, so one mistake gives one finding; a sound one is added
/// to <paramref name="values"/>.
/// </summary>
internal sealed class PolicySection(YamlMapping? mapping, string path, LayerFile file, List<Finding> findings, List<PolicyValue>? values = null)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private Dictionary<string, KeyValuePair<YamlScalar, YamlNode>>? _byKey;

    /// <summary>A map of a file of the repository.</summary>
    public PolicySection(YamlMapping? mapping, string path, string file, List<Finding> findings)
        : this(mapping, path, LayerFile.Of(file), findings)
    {
    }

    /// <summary>The entries, for maps whose keys the author chooses.</summary>
    public IEnumerable<KeyValuePair<YamlScalar, YamlNode>> Entries => mapping?.Entries ?? [];

    /// <summary>The same map with other entries.</summary>
    public PolicySection With(IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> entries) =>
        mapping is null ? this : new PolicySection(mapping with { Entries = entries }, path, file, findings, values);

    /// <summary>The value of a key whatever its form; null when it is absent.</summary>
    public YamlNode? Node(string key) => Find(key);

    public PolicySection Section(string key)
    {
        var node = Find(key);
        if (node is not (null or YamlMapping or YamlScalar { IsNull: true }))
        {
            WrongMap(node, key);
        }

        return new PolicySection(node as YamlMapping, Join(key), file, findings, values);
    }

    /// <summary>
    /// A map whose keys hold together: layers take it as one value, and its name may hold dots. <see cref="Keep"/> adds it when it is sound.
    /// </summary>
    public PolicySection Whole(string key)
    {
        var node = Find(key);
        if (node is not (null or YamlMapping))
        {
            WrongMap(node, key);
        }

        return new PolicySection(node as YamlMapping, Join(key), file, findings);
    }

    /// <summary>The maps of a list; what is none of them is reported.</summary>
    public IReadOnlyList<(YamlMapping Node, PolicySection Section)> Sections(string key, string example)
    {
        var sections = new List<(YamlMapping, PolicySection)>();
        foreach (var (index, item) in this.Items(key).Index())
        {
            if (item is YamlMapping map)
            {
                sections.Add((map, new PolicySection(map, string.Create(CultureInfo.InvariantCulture, $"{Join(key)}[{index}]"), file, findings)));
            }
            else
            {
                Wrong(item, key, "a list of maps", $"{key}: [{example}]");
            }
        }

        return sections;
    }

    /// <summary>Adds the value of a key whose items were read one by one, and are all sound.</summary>
    public void Keep(string key) => Accept(key, Find(key));

    /// <summary>Reports an entry that lacks what it needs.</summary>
    public void Incomplete(YamlScalar key, string needs, string write) =>
        Report(RuleCatalog.PolicyValueTypes, key, $"'{Join(key.Value)}' needs {needs}", $"Write '{key.Value}: {write}'");

    /// <summary>A key that is read elsewhere.</summary>
    public void Skip(string key) => _known.Add(key);

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void End()
    {
        foreach (var (key, _) in Entries.Where(e => !_known.Contains(e.Key.Value)))
        {
            Unknown(key);
        }
    }

    public void Report(RuleDescriptor rule, YamlNode at, string message, string fix) =>
        findings.Add(file.Finding(rule, at, message, fix));

    private void Unknown(YamlScalar key)
    {
        var fix = NearestName.Of(key.Value, _known) is { } nearest
            ? $"Write '{nearest}'"
            : $"Remove it, or write one of {string.Join(", ", _known.Order(StringComparer.Ordinal))}";
        Report(RuleCatalog.PolicyKeysKnown, key, $"'{Join(key.Value)}' is not a key of {file.Name}", fix);
    }

    /// <summary>Reports a value of another type; <paramref name="expected"/> stands after "not".</summary>
    public void Wrong(YamlNode node, string key, string expected, string write) =>
        Report(RuleCatalog.PolicyValueTypes, node, Mistake(node, key, expected), $"Write '{write}'");

    private void WrongMap(YamlNode node, string key) =>
        Report(RuleCatalog.PolicyValueTypes, node, Mistake(node, key, "a map of keys and values"), $"Write '{key}:' and, indented below it, one key a line");

    /// <summary>The sentence about a value of another type.</summary>
    public string Mistake(YamlNode node, string key, string expected) => $"'{Join(key)}' is {YamlDescription.Of(node)}, not {expected}";

    private YamlNode? Find(string key)
    {
        _known.Add(key);
        return ByKey.GetValueOrDefault(key).Value;
    }

    private Dictionary<string, KeyValuePair<YamlScalar, YamlNode>> ByKey => _byKey ??= Entries.ToDictionary(e => e.Key.Value, StringComparer.Ordinal);

    /// <summary>Adds a sound value to those that layers take; gives it back.</summary>
    public YamlNode? Accept(string key, YamlNode? node)
    {
        if (values is not null && node is not null && ByKey.TryGetValue(key, out var entry))
        {
            values.Add(new PolicyValue(path, entry.Key, node));
        }

        return node;
    }

    private string Join(string key) => path.Length == 0 ? ValueText.Shorten(key) : $"{path}.{ValueText.Shorten(key)}";
}
