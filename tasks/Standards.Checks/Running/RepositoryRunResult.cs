using Standards.Checks.Findings;

namespace Standards.Checks.Running;

/// <summary>What a run over a repository found.</summary>
/// <param name="Summary">Figures.</param>
/// <param name="Verdicts">In the order of all outputs.</param>
/// <param name="PolicyStamp">Changes when the policy file changes; part of every project's facts.</param>
/// <param name="HasBudgets">Whether the policy has a size budget, so that projects look at what they wrote.</param>
/// <param name="Computed">Results that had to be computed; 0 when nothing had changed.</param>
public sealed record RepositoryRunResult(
    RunSummary Summary,
    IReadOnlyList<Verdict> Verdicts,
    string PolicyStamp,
    bool HasBudgets,
    int Computed);
