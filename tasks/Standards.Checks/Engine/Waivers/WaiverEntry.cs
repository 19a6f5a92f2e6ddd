using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Policies;

namespace Standards.Checks.Engine.Waivers;

/// <summary>One entry as it stands in the file: its fields with their places, those that are empty left out.</summary>
internal sealed class WaiverEntry
{
    private readonly Dictionary<string, YamlScalar> _fields = new(StringComparer.Ordinal);

    private WaiverEntry(YamlMapping mapping) => Place = mapping;

    /// <summary>The node whose place is that of the entry.</summary>
    public YamlNode Place { get; }

    /// <summary>The required fields that are not there or empty.</summary>
    public IReadOnlyList<string> Missing => [.. WaiverFields.Required.Where(f => !_fields.ContainsKey(f))];

    /// <summary>A field with its place.</summary>
    public YamlScalar At(string field) => _fields[field];

    /// <summary>A field as one line; empty when it is not there.</summary>
    public string Value(string field) => _fields.TryGetValue(field, out var scalar) ? WaiverFields.OneLine(scalar.Value) : "";

    /// <summary>The waiver as a message names it.</summary>
    public string Name => Value(WaiverFields.Rule) is { Length: > 0 } rule ? $"the waiver of {ValueText.Shorten(rule)}" : "the waiver";

    /// <summary>The entry, or null after findings about its form: keys that are not known, fields that are no text.</summary>
    public static WaiverEntry? Read(YamlMapping mapping, string path, List<Finding> findings)
    {
        var before = findings.Count;
        var section = new PolicySection(mapping, "", path, findings);
        var entry = new WaiverEntry(mapping);
        foreach (var field in WaiverFields.All)
        {
            var node = section.Node(field);
            if (node is YamlScalar { IsNull: false } scalar && WaiverFields.OneLine(scalar.Value).Length > 0)
            {
                entry._fields.Add(field, scalar);
            }
            else if (node is not (null or YamlScalar))
            {
                section.Report(
                    RuleCatalog.PolicyValueTypes,
                    node,
                    $"'{field}' is {YamlDescription.Of(node)}, not a text",
                    $"Write '{field}:' and one text behind it; for several files write an entry for each");
            }
        }

        section.End();
        return findings.Count == before ? entry : null;
    }
}
