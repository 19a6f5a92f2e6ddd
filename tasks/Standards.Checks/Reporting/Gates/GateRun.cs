using Standards.Checks.Engine.Verdicts;

namespace Standards.Checks.Reporting.Gates;

/// <summary>The last answer of a gate over the whole repository.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Sources">What it judged.</param>
/// <param name="Verdicts">What it found, in the order of all outputs.</param>
public sealed record GateRun(Gate Gate, JudgedSources Sources, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>Whether the sources are still those that it judged; else its answer is stale.</summary>
    public bool IsCurrent { get; init; } = true;

    /// <summary>Whether it found an error that counts.</summary>
    public bool HasFailed => Verdicts.Any(v => v.IsOpen && v.Severity == Standards.Checks.Catalog.Severity.Error);
}
