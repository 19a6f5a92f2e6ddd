using Standards.Checks.Findings;
using Standards.Checks.Rules;
using Standards.Checks.Running;

namespace Standards.Checks.Reporting;

/// <summary>What the writers show: the figures and verdicts of one build.</summary>
/// <param name="SdkVersion">Version of the package.</param>
/// <param name="Summary">Figures.</param>
/// <param name="Verdicts">In the order of all outputs.</param>
public sealed record Report(string SdkVersion, RunSummary Summary, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>How many verdicts have a severity.</summary>
    public int Count(Severity severity) => Verdicts.Count(v => v.Severity == severity);
}
