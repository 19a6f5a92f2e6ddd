namespace Standards.Checks.Engine.Verdicts;

/// <summary>
/// How the compiler's log names what held a diagnostic. Compiled into the engine, which reads the log, and into the analyzer that the
/// compiler loads.
/// </summary>
internal static class ExemptionText
{
    /// <summary>An entry of the baseline.</summary>
    public const string Baseline = "known since the baseline (standards.baseline.json)";

    /// <summary>A waiver.</summary>
    public const string Waiver = "waived (standards.waivers.yml)";
}
