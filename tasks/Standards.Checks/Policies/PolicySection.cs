using System.Globalization;
using Standards.Checks.Budgets;
using Standards.Checks.Findings;
using Standards.Checks.Rules;
using Standards.Checks.Yaml;

namespace Standards.Checks.Policies;

/// <summary>
/// One map of <c>standards.yml</c> while it is read. The keys that are asked for are the known ones; <see cref="End"/> reports the
/// rest. A value of the wrong type is reported and read as if it were absent, so one mistake gives one finding.
/// </summary>
internal sealed class PolicySection(YamlMapping? mapping, string path, string file, List<Finding> findings)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The entries, for maps whose keys the author chooses.</summary>
    public IEnumerable<KeyValuePair<YamlScalar, YamlNode>> Entries => mapping?.Entries ?? [];

    public bool Has(string key) => mapping?.Entries.Any(e => e.Key.Value == key) == true;

    public PolicySection Section(string key)
    {
        var node = Find(key);
        if (node is not (null or YamlMapping or YamlScalar { IsNull: true }))
        {
            Wrong(node, key, "a map");
        }

        return new PolicySection(node as YamlMapping, Join(key), file, findings);
    }

    public string? Text(string key)
    {
        var node = Find(key);
        if (node is null or YamlScalar { IsNull: true })
        {
            return null;
        }

        return node is YamlScalar scalar ? scalar.Value : Wrong<string>(node, key, "a text");
    }

    public int? Integer(string key, int min, int max)
    {
        var node = Find(key);
        if (node is null)
        {
            return null;
        }

        return node is YamlScalar { IsPlain: true } scalar
            && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= min && value <= max
                ? value
                : WrongNumber(node, key, $"a whole number from {min} to {max}");
    }

    public T? OneOf<T>(string key, IReadOnlyDictionary<string, T> values)
        where T : struct
    {
        var node = Find(key);
        if (node is null)
        {
            return null;
        }

        if (node is YamlScalar scalar && values.TryGetValue(scalar.Value, out var value))
        {
            return value;
        }

        Wrong(node, key, "one of " + string.Join(", ", values.Keys));
        return null;
    }

    public IReadOnlyList<string>? TextList(string key)
    {
        var node = Find(key);
        if (node is null)
        {
            return null;
        }

        if (node is YamlScalar { IsNull: false } single)
        {
            return [single.Value];
        }

        if (node is YamlSequence sequence && sequence.Items.All(i => i is YamlScalar { IsNull: false }))
        {
            return [.. sequence.Items.Cast<YamlScalar>().Select(s => s.Value)];
        }

        Wrong(node, key, "a list of texts");
        return null;
    }

    public long? Size(string key) => Find(key) is { } node ? Size(node, key) : null;

    public long? Size(YamlNode node, string key)
    {
        if (node is YamlScalar scalar && ByteSize.TryParse(scalar.Value, out var bytes))
        {
            return bytes;
        }

        Wrong(node, key, "a size such as 512 KB");
        return null;
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void End()
    {
        foreach (var (key, _) in Entries.Where(e => !known.Contains(e.Key.Value)))
        {
            Unknown(key, known);
        }
    }

    public void Unknown(YamlScalar key, IEnumerable<string> candidates)
    {
        var all = candidates.Order(StringComparer.Ordinal).ToArray();
        var fix = NearestName.Of(key.Value, all) is { } nearest
            ? $"Write '{nearest}'"
            : all.Length <= 12 ? $"Known here: {string.Join(", ", all)}" : "See the list of rules in docs/rules";
        Report(RuleCatalog.STD0005, key, $"'{Join(key.Value)}' is not a key of standards.yml", fix);
    }

    public void Report(RuleDescriptor rule, YamlNode at, string message, string fix) =>
        findings.Add(new Finding(rule, file, at.Line, at.Column, message, fix));

    public void Wrong(YamlNode node, string key, string expected) =>
        Report(RuleCatalog.STD0006, node, $"'{Join(key)}' is {Describe(node)}, not {expected}", $"Write {expected}");

    private T? Wrong<T>(YamlNode node, string key, string expected)
        where T : class
    {
        Wrong(node, key, expected);
        return null;
    }

    private int? WrongNumber(YamlNode node, string key, string expected)
    {
        Wrong(node, key, expected);
        return null;
    }

    private YamlNode? Find(string key)
    {
        known.Add(key);
        return mapping?.Entries.FirstOrDefault(e => e.Key.Value == key).Value;
    }

    private string Join(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static string Describe(YamlNode node) => node switch
    {
        YamlMapping => "a map",
        YamlSequence => "a list",
        YamlScalar { IsNull: true } => "empty",
        YamlScalar { Value: { Length: > 40 } value } => $"'{value[..40]}…'",
        YamlScalar scalar => $"'{scalar.Value}'",
        _ => "a value",
    };
}
