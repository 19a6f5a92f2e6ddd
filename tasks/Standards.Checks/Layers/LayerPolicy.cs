using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules;
using Standards.Checks.Yaml;

namespace Standards.Checks.Layers;

/// <summary>Makes one policy of layers.</summary>
internal static class LayerPolicy
{
    /// <param name="layers">General first; at least one.</param>
    /// <param name="findings">Receives what is wrong with them.</param>
    public static Policy Of(IReadOnlyList<PolicyLayer> layers, List<Finding> findings)
    {
        // First of all: any layer may name the rules that another one declares.
        var declared = Declared(layers, findings);
        var rules = new RuleBook(declared);
        var merge = new LayerMerge(rules, findings);
        foreach (var layer in layers)
        {
            merge.Add(layer.File, LayerReader.Read(layer, rules, findings));
        }

        return merge.Finish(declared);
    }

    private static List<DeclaredNode> Declared(IReadOnlyList<PolicyLayer> layers, List<Finding> findings)
    {
        var nodes = new List<DeclaredNode>();
        var first = new Dictionary<string, DeclaredNode>(StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            var section = new PolicySection(layer.Root, "", layer.File, findings);
            foreach (var (map, _) in section.Sections("declare", "{ id: ACME1001, … }"))
            {
                var node = new DeclaredNode(map, layer.File);
                if (node.Id.Length == 0 || first.TryAdd(node.Id, node))
                {
                    nodes.Add(node);
                    continue;
                }

                var at = first[node.Id];
                section.Report(
                    RuleCatalog.STD0013,
                    map,
                    string.Create(CultureInfo.InvariantCulture, $"the rule {ValueText.Quote(node.Id)} is declared twice, first in {at.File.Name}, line {at.Node.Line}"),
                    "Give one of the two another id, or remove it");
            }
        }

        return nodes;
    }
}
