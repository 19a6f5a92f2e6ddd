using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting.Changes;

namespace Standards.Checks.Commands.Verifying;

/// <summary>A verdict from outside of the build.</summary>
/// <param name="Summary">The run over the checkout.</param>
/// <param name="Verdicts">What was found by the policy of the checkout, and what the proof lacks; in the order of all outputs.</param>
/// <param name="Weakened">Open errors by the policy of the base commit that the checkout's own policy no longer has.</param>
/// <param name="NewExemptions">Exceptions that the change adds or widens.</param>
public sealed record VerifyResult(
    RunSummary Summary,
    IReadOnlyList<Verdict> Verdicts,
    IReadOnlyList<Verdict> Weakened,
    IReadOnlyList<ExemptionChange> NewExemptions)
{
    /// <summary>The open errors, those of the base commit's policy behind the others.</summary>
    public IEnumerable<Verdict> Errors => Verdicts.Concat(Weakened).Where(v => v.IsOpen && v.Severity == Severity.Error);

    /// <summary>Whether the checkout passes.</summary>
    public bool Passes => !Errors.Any();
}
