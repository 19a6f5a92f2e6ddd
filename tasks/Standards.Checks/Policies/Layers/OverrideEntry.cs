using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies.Layers;

/// <summary>One entry of <c>overrides</c> with the places of its rules.</summary>
internal sealed record OverrideEntry(
    YamlMapping Node, IReadOnlyList<PathGlob> Paths, IReadOnlyList<(YamlScalar Key, RuleDescriptor Rule, Severity Severity)> Rules);
