using Standards.Checks.Policies.Layers;

namespace Standards.Checks.Policies;

/// <summary>What concerns add to the policy. Only the composition knows all of it.</summary>
/// <param name="All">The maps at the root, in any order.</param>
/// <param name="NewDeclarations">A reader of declared rules; one for each policy that is read.</param>
/// <param name="NewLayerFiles">A reader of the files that layers name beside layers; one for each policy that is loaded.</param>
internal sealed record PolicyParts(IReadOnlyList<PolicyPart> All, Func<IRuleDeclarations> NewDeclarations, Func<ILayerFiles> NewLayerFiles)
{
    /// <summary>The keys that a layer may name mandatory.</summary>
    public LayerKeys Keys { get; } = new(All);
}
