using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Coverage;

/// <summary>The mutation score that critical code has to reach. Clause: <c>test-mutation-score</c>.</summary>
public sealed record MutationPolicy
{
    /// <summary>Patterns over files; each of them reaches the score on its own.</summary>
    public IReadOnlyList<PathGlob> Paths { get; init; } = [];

    /// <summary>Share of mutants that tests notice, in percent.</summary>
    public decimal Score { get; init; } = 80;
}
