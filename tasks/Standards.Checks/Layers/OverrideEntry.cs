using Standards.Checks.Findings;
using Standards.Checks.Rules;
using Standards.Checks.Yaml;

namespace Standards.Checks.Layers;

/// <summary>One entry of <c>overrides</c> with the places of its rules.</summary>
internal sealed record OverrideEntry(YamlMapping Node, IReadOnlyList<PathGlob> Paths, IReadOnlyList<(YamlScalar Key, RuleDescriptor Rule, Severity Severity)> Rules);
