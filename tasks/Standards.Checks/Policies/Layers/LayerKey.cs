namespace Standards.Checks.Policies.Layers;

/// <summary>The order of one key's values.</summary>
/// <param name="Verb">What weakening it is called in a message.</param>
/// <param name="IsWeaker">Whether the second policy asks for less than the first.</param>
internal sealed record LayerKey(string Verb, Func<Policy, Policy, bool> IsWeaker)
{
    /// <summary>Whether messages list it among the keys; one of many alike is found by the name of its map.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Whether a mandatory rule depends on it, so that files of a repository may only tighten it.</summary>
    public bool IsHeld { get; init; }
}
