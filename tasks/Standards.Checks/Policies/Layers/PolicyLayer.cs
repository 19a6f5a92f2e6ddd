using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Secrets.Custom;

namespace Standards.Checks.Policies.Layers;

/// <summary>One layer of the policy, parsed and not yet read.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Root">Its keys; null for an empty file.</param>
internal sealed record PolicyLayer(LayerFile File, YamlMapping? Root)
{
    /// <summary>The detectors of the files that it names.</summary>
    public IReadOnlyList<CustomDetector> Detectors { get; init; } = [];
}
