using System.Text.RegularExpressions;

namespace Standards.Checks.Models.Coverage;

/// <summary>
/// What is demanded of the tests of a run. Clauses: <c>test-pyramid</c>, <c>test-suite-duration</c>, <c>test-naming</c>,
/// <c>test-mutation-score</c>.
/// </summary>
public sealed record TestPolicy
{
    /// <summary>Shares of unit, integration and end-to-end tests by count, in percent; three numbers whose sum is 100.</summary>
    public IReadOnlyList<decimal> Pyramid { get; init; } = [70, 20, 10];

    /// <summary>How far a share may be from it, in percentage points.</summary>
    public decimal Tolerance { get; init; } = 10;

    /// <summary>Minutes that unit tests may take together.</summary>
    public decimal UnitMinutes { get; init; } = 1;

    /// <summary>Minutes that integration tests may take together.</summary>
    public decimal IntegrationMinutes { get; init; } = 5;

    /// <summary>Minutes that end-to-end tests may take together.</summary>
    public decimal EndToEndMinutes { get; init; } = 10;

    /// <summary>Minutes that a whole run may take.</summary>
    public decimal AllMinutes { get; init; } = 10;

    /// <summary>What names of test methods match; null for no demand.</summary>
    public Regex? Naming { get; init; }

    /// <summary>The mutation score of critical code.</summary>
    public MutationPolicy Mutation { get; init; } = new();
}
