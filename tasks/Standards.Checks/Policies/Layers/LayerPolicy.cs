using Standards.Checks.Findings;
using Standards.Checks.Rules.Declared;

namespace Standards.Checks.Policies.Layers;

/// <summary>Makes one policy of layers.</summary>
internal static class LayerPolicy
{
    /// <param name="layers">General first; at least one.</param>
    /// <param name="findings">Receives what is wrong with them.</param>
    public static Policy Of(IReadOnlyList<PolicyLayer> layers, List<Finding> findings)
    {
        // First of all: any layer may name the rules that another one declares.
        var declared = new DeclaredRuleReader();
        foreach (var layer in layers)
        {
            declared.Read(new PolicySection(layer.Root, "", layer.File, findings).Node("declare"), layer.File, findings);
        }

        var rules = new RuleBook(declared);
        var merge = new LayerMerge(rules, findings);
        foreach (var layer in layers)
        {
            merge.Add(layer.File, LayerReader.Read(layer, rules, findings));
        }

        return merge.Finish(declared.Rules, [.. layers.SelectMany(l => l.Detectors)]);
    }
}
