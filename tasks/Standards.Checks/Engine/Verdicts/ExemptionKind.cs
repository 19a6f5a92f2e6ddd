namespace Standards.Checks.Engine.Verdicts;

/// <summary>What holds a finding.</summary>
public enum ExemptionKind
{
    /// <summary>An entry of <c>standards.waivers.yml</c>.</summary>
    Waiver,

    /// <summary>An entry of <c>standards.baseline.json</c>.</summary>
    Baseline,

    /// <summary>A comment in the file, beside what was found: <c>standards:allow STD50xx reason</c>.</summary>
    Comment,
}
