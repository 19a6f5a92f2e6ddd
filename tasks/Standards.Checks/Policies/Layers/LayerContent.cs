using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies.Layers;

/// <summary>What one layer says, as far as it is sound.</summary>
/// <param name="Values">Keys and their values.</param>
/// <param name="Mandatory">The names in <c>mandatory</c>.</param>
/// <param name="Overrides">The entries of <c>overrides</c>.</param>
internal sealed record LayerContent(IReadOnlyList<PolicyValue> Values, IReadOnlyList<YamlScalar> Mandatory, IReadOnlyList<OverrideEntry> Overrides);
