using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets;

/// <summary>A secret in one file, without the secret.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Detector">Name of the detector.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units.</param>
/// <param name="Hash">The first 16 hexadecimal digits of the SHA-256 of the value: the same secret elsewhere has the same. Of a password no
/// report and no state holds it, see <see cref="Findings.PasswordHash"/>.</param>
/// <param name="Description">What a message may say of the value.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Evidence">Why.</param>
internal sealed record FoundSecret(
    string RuleId, string Detector, int Line, int Column, string Hash, string Description, SecretConfidence Confidence, string Evidence);
