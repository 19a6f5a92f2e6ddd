using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies.Layers;

/// <summary>One layer of the policy, parsed and not yet read.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Root">Its keys; null for an empty file.</param>
internal sealed record PolicyLayer(LayerFile File, YamlMapping? Root);
