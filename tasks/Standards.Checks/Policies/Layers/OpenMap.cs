namespace Standards.Checks.Policies.Layers;

/// <summary>A map of the policy whose keys an author chooses.</summary>
/// <param name="Path">Its path (<c>budgets.projects</c>).</param>
/// <param name="OrderOf">The order of the entry with a key.</param>
internal sealed record OpenMap(string Path, Func<string, LayerKey> OrderOf)
{
    /// <summary>The key that makes all entries mandatory when a layer names it; empty when only the map's own name does.</summary>
    public string Guard { get; init; } = "";

    /// <summary>Whether a layer may name single entries mandatory.</summary>
    public bool HasNames { get; init; }
}
