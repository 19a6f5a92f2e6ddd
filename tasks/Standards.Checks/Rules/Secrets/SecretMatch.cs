using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets;

/// <summary>A text that is probably a secret.</summary>
/// <param name="Detector">What found it.</param>
/// <param name="Start">Index of its first character in the text that was searched.</param>
/// <param name="Value">The secret itself. Never leaves the engine: messages carry what <see cref="SecretText.Describe"/> makes of it.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Evidence">Why, such as <c>prefix 'ghp_', checksum right</c>.</param>
internal sealed record SecretMatch(SecretDetector Detector, int Start, string Value, SecretConfidence Confidence, string Evidence);
