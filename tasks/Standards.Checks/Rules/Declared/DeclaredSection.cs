using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Declared.Values;

namespace Standards.Checks.Rules.Declared;

/// <summary>
/// One map of a declaration while it is read. Keys that are asked for are the known ones; <see cref="End"/> reports the rest. A value
/// of the wrong form is reported and read as if it were absent.
/// </summary>
/// <param name="map">The map.</param>
/// <param name="name">What messages call it: a rule's id, or a demand.</param>
/// <param name="path">The file.</param>
/// <param name="findings">Takes STD0013.</param>
internal sealed class DeclaredSection(YamlMapping map, string name, string path, List<Finding> findings)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public YamlMapping Map => map;

    public string Name => name;

    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return map.Entries.FirstOrDefault(e => e.Key.Value == key).Value;
    }

    /// <summary>The demand below a key, as a section of its own; null after a finding.</summary>
    public DeclaredSection? Section(string key, string example)
    {
        if (Node(key) is YamlMapping inner)
        {
            return new DeclaredSection(inner, key, path, findings);
        }

        Wrong(key, "a map of keys and values", example);
        return null;
    }

    /// <summary>One line of text; null when absent, or after a finding.</summary>
    public string? Text(string key, string example, int maxLength = 400)
    {
        var node = Node(key);
        if (node is null)
        {
            return null;
        }

        if (node is not YamlScalar { IsNull: false } scalar || scalar.Value.AsSpan().Trim().IsEmpty)
        {
            Wrong(key, "a text", $"{key}: {example}");
            return null;
        }

        if (scalar.Value.Length > maxLength)
        {
            Report(
                node,
                $"'{key}' of {name} is {scalar.Value.Length.ToString(CultureInfo.InvariantCulture)} characters long, more than "
                    + $"{maxLength.ToString(CultureInfo.InvariantCulture)}",
                "Shorten it");
            return null;
        }

        return ValueText.Line(scalar.Value.Trim(), maxLength);
    }

    /// <summary>The same for a key that must be there.</summary>
    public string? Required(string key, string example, int maxLength = 400)
    {
        if (Node(key) is null)
        {
            Lacks(key, example);
        }

        return Text(key, example, maxLength);
    }

    /// <summary>One of a few names; null when absent, or after a finding that proposes the nearest.</summary>
    public T? OneOf<T>(string key, IReadOnlyDictionary<string, T> values)
        where T : struct => Node(key) is { } node ? OneOf(node, key, values) : null;

    public T? OneOf<T>(YamlNode node, string key, IReadOnlyDictionary<string, T> values, Func<string, string?>? nearestOf = null)
        where T : struct
    {
        if (node is YamlScalar scalar && values.TryGetValue(scalar.Value, out var value))
        {
            return value;
        }

        var found = node is YamlScalar { IsNull: false } written ? (nearestOf ?? (word => NearestName.Of(word, values.Keys)))(written.Value) : null;
        var nearest = found ?? values.Keys.First();
        Report(node, $"'{key}' of {name} is {YamlDescription.Of(node)}, not one of {string.Join(", ", values.Keys)}", $"Write '{key}: {nearest}'");
        return null;
    }

    /// <summary>A whole number without quotes; null when absent, or after a finding.</summary>
    public int? Integer(string key, int min, int max, int example)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is YamlScalar { IsPlain: true } scalar
            && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= min
            && value <= max)
        {
            return value;
        }

        Wrong(
            key,
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}"),
            string.Create(CultureInfo.InvariantCulture, $"{key}: {example}"));
        return null;
    }

    /// <summary>A number without quotes; null when absent, or after a finding.</summary>
    public double? Number(string key)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is YamlScalar { IsPlain: true } scalar && FoundValue.Number(scalar.Value) is { } value)
        {
            return value;
        }

        Wrong(key, "a number", $"{key}: 1");
        return null;
    }

    /// <summary>The values of a list, or the one value; null when absent, or after a finding. Never empty.</summary>
    public IReadOnlyList<YamlScalar>? List(string key, string expected, string example)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        var items = node is YamlSequence list ? list.Items : [node];
        if (items.Count > 0 && items.All(item => item is YamlScalar { IsNull: false } scalar && !scalar.Value.AsSpan().Trim().IsEmpty))
        {
            return [.. items.Cast<YamlScalar>()];
        }

        var wrong = items.FirstOrDefault(item => item is not YamlScalar { IsNull: false } scalar || scalar.Value.AsSpan().Trim().IsEmpty) ?? node;
        var found = node is YamlSequence { Items.Count: 0 }
            ? "an empty list"
            : wrong is YamlScalar { IsNull: false } ? "a blank text" : YamlDescription.Of(wrong);
        Report(wrong, $"'{key}' of {name} is {found}, not {expected}", $"Write '{key}: {example}'");
        return null;
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void End()
    {
        foreach (var (key, _) in map.Entries.Where(e => !_known.Contains(e.Key.Value)))
        {
            var fix = NearestName.Of(key.Value, _known) is { } nearest
                ? $"Write '{nearest}'"
                : $"Remove it, or write one of {string.Join(", ", _known.Order(StringComparer.Ordinal))}";
            Report(key, $"{ValueText.Quote(key.Value)} is not a key of {name}", fix);
        }
    }

    public void Lacks(string key, string example) => Report(map, $"{name} has no '{key}'", $"Write '{key}: {example}'");

    public void Report(YamlNode at, string message, string fix) =>
        findings.Add(new Finding(RuleCatalog.DeclaredRuleForm, path, at.Line, at.Column, message, fix));

    private void Wrong(string key, string expected, string example)
    {
        var node = Node(key)!;
        Report(node, $"'{key}' of {name} is {YamlDescription.Of(node)}, not {expected}", $"Write '{example}'");
    }
}
