using Standards.Checks.Findings;

namespace Standards.Checks.Policies.Layers;

/// <summary>Makes one policy of layers.</summary>
internal static class LayerPolicy
{
    /// <param name="layers">General first; at least one.</param>
    /// <param name="parts">What concerns add to the policy.</param>
    /// <param name="findings">Receives what is wrong with the layers.</param>
    public static Policy Of(IReadOnlyList<PolicyLayer> layers, PolicyParts parts, List<Finding> findings)
    {
        // First of all: any layer may name the rules that another one declares.
        var declared = parts.NewDeclarations();
        foreach (var layer in layers)
        {
            declared.Read(new PolicySection(layer.Root, "", layer.File, findings).Node("declare"), layer.File, findings);
        }

        var shape = new PolicyShape(parts, new RuleBook(declared));
        var merge = new LayerMerge(shape, findings);
        foreach (var layer in layers)
        {
            merge.Add(layer.File, new LayerReader(shape, findings).Read(layer));
        }

        return declared.AddTo(merge.Finish());
    }
}
