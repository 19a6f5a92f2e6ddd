using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets.Custom;

namespace Standards.Checks.Rules.Secrets;

/// <summary>The search for secrets. Clause: <c>no-secrets-in-repo</c>.</summary>
public sealed record SecretPolicy
{
    /// <summary>The least confidence of what is reported.</summary>
    public SecretConfidence Confidence { get; init; } = SecretConfidence.Low;

    /// <summary>The detectors of all layers, general first.</summary>
    internal IReadOnlyList<CustomDetector> Detectors { get; init; } = [];
}
