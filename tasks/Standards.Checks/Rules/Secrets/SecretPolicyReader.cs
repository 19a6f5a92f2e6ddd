using Standards.Checks.Models.Secrets;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Secrets;

/// <summary>Reads <c>secrets</c> of <c>standards.yml</c>.</summary>
internal static class SecretPolicyReader
{
    private static readonly Dictionary<string, SecretConfidence> Confidences = new(StringComparer.Ordinal)
    {
        ["low"] = SecretConfidence.Low,
        ["medium"] = SecretConfidence.Medium,
        ["high"] = SecretConfidence.High,
    };

    /// <summary>The policy without the detectors, which are those of all layers and not of the last one that names a file.</summary>
    public static SecretPolicy Read(PolicySection section)
    {
        _ = Files(section);
        var policy = new SecretPolicy { Confidence = section.OneOf("confidence", Confidences) ?? new SecretPolicy().Confidence };
        section.End();
        return policy;
    }

    /// <summary>The files of detectors that a layer names, from the folder of the layer's own file.</summary>
    public static IReadOnlyList<(Standards.Checks.Foundation.Yaml.YamlScalar Node, string Path)> Files(PolicySection section) =>
        section.Each(
            "detectors",
            "a list of files in the folder of this file or below",
            "secrets.yml",
            text => RepositoryFolder.Normalise(text) is { Length: > 0 } path ? path : null);
}
