using Standards.Checks.Secrets;
using Standards.Checks.Secrets.Custom;

namespace Standards.Checks.Policies;

/// <summary>The search for secrets. Clause: <c>no-secrets-in-repo</c>.</summary>
public sealed record SecretPolicy
{
    /// <summary>The least confidence of what is reported.</summary>
    public SecretConfidence Confidence { get; init; } = SecretConfidence.Low;

    /// <summary>The detectors of all layers, general first.</summary>
    internal IReadOnlyList<CustomDetector> Detectors { get; init; } = [];
}
