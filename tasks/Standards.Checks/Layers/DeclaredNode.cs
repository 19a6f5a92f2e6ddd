using Standards.Checks.Rules;
using Standards.Checks.Yaml;

namespace Standards.Checks.Layers;

/// <summary>One item of <c>declare</c> as it stands in its layer; findings about it are made by <see cref="LayerFile.Finding(RuleDescriptor, YamlNode, string, string)"/>.</summary>
/// <param name="Node">The item.</param>
/// <param name="File">The layer that it stands in.</param>
public sealed record DeclaredNode(YamlNode Node, LayerFile File)
{
    /// <summary>The id as written; empty when there is none.</summary>
    public string Id => Text("id");

    /// <summary>
    /// What a layer has to know of the rule to judge severities that are set for it. Lenient: what is wrong with the declaration is
    /// said where it is read as a rule. Null without an id.
    /// </summary>
    public RuleDescriptor? Rule
    {
        get
        {
            var severities = Find("severity") switch
            {
                YamlScalar one => [one],
                YamlSequence list => list.Items.OfType<YamlScalar>().ToArray(),
                _ => [],
            };
            var (local, ci) = (Severity(severities.FirstOrDefault()), Severity(severities.LastOrDefault()));
            var kind = Text("kind") == "mandatory" ? RuleKind.Mandatory : RuleKind.Default;
            return Id.Length == 0 ? null : new RuleDescriptor(Id, Text("title"), "declared", kind, local, ci, 1, []);
        }
    }

    private static Severity Severity(YamlScalar? scalar) =>
        scalar is not null && SeverityNames.All.TryGetValue(scalar.Value, out var severity) ? severity : Rules.Severity.Warning;

    private string Text(string key) => (Find(key) as YamlScalar)?.Value ?? "";

    private YamlNode? Find(string key) => (Node as YamlMapping)?.Entries.FirstOrDefault(e => e.Key.Value == key).Value;
}
