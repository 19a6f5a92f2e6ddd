namespace Standards.Checks.Rules.Declared.Repolinter;

/// <summary>A demand that a rule of repolinter becomes.</summary>
/// <param name="Yaml">Its key and value, on one line.</param>
/// <param name="Fix">What to do about a finding.</param>
/// <param name="Part">What tells it from other demands of the same rule; empty for the first.</param>
internal sealed record RepolinterDemand(string Yaml, string Fix, string Part = "");
