namespace Standards.Checks.Policies.Layers;

/// <summary>The order of one key's values.</summary>
/// <param name="Verb">What weakening it is called in a message.</param>
/// <param name="IsWeaker">Whether the second policy asks for less than the first.</param>
internal sealed record LayerKey(string Verb, Func<Policy, Policy, bool> IsWeaker);
