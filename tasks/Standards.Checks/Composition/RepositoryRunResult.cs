using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Policies;

namespace Standards.Checks.Composition;

/// <summary>What a run over a repository found.</summary>
/// <param name="Summary">Figures.</param>
/// <param name="Verdicts">In the order of all outputs.</param>
/// <param name="PolicyStamp">Changes when a file of the policy, the waivers or the baseline changes; part of every project's facts.</param>
/// <param name="HasBudgets">Whether the policy has a size budget, so that projects look at what they wrote.</param>
/// <param name="HasSizes">Whether <c>ops/budgets.yml</c> has budgets of sizes.</param>
/// <param name="SetsAnalyzers">Whether the policy says anything of the SDK's own analyzers, so that the compiler is told.</param>
/// <param name="Files">The files that decided the policy; the result holds while they are as they were.</param>
/// <param name="Computed">Results that had to be computed; 0 when nothing had changed.</param>
public sealed record RepositoryRunResult(
    RunSummary Summary,
    IReadOnlyList<Verdict> Verdicts,
    string PolicyStamp,
    bool HasBudgets,
    bool HasSizes,
    bool SetsAnalyzers,
    IReadOnlyList<PolicyFile> Files,
    int Computed)
{
    /// <summary>Whether the repository says that it is deployed, so that executables look at what they call.</summary>
    public bool IsDeployed { get; init; }
}
