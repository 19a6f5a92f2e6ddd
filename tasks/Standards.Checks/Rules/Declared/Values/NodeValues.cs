using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Declared.Values;

/// <summary>Follows a path through a YAML or JSON document.</summary>
internal static class NodeValues
{
    /// <summary>Every value at the path, in the order of the file.</summary>
    public static IReadOnlyList<FoundValue> Find(YamlNode? root, ValuePath path)
    {
        IReadOnlyList<YamlNode> nodes = root is null ? [] : [root];
        foreach (var step in path.Steps)
        {
            nodes = [.. nodes.SelectMany(node => Next(node, step))];
        }

        return [.. nodes.Select(FoundValue.Of)];
    }

    private static IEnumerable<YamlNode> Next(YamlNode node, ValueStep step) => (node, step.Kind) switch
    {
        (YamlMapping map, ValueStepKind.Key) => map.Entries.Where(e => e.Key.Value == step.Name).Select(e => e.Value),
        (YamlMapping map, ValueStepKind.AllKeys) => map.Entries.Select(e => e.Value),
        (YamlSequence list, ValueStepKind.Item) => list.Items.Skip(step.Index).Take(1),
        (YamlSequence list, ValueStepKind.AllItems) => list.Items,
        _ => [],
    };
}
