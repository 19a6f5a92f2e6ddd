using Standards.Checks.Findings;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>What the gate says of a run.</summary>
/// <param name="Projects">How many test projects it is of.</param>
/// <param name="Tests">All tests with their levels.</param>
/// <param name="Times">Count and time by level, and of all.</param>
/// <param name="Findings">What is wrong, sorted by path, line and rule.</param>
public sealed record TestGateResult(int Projects, IReadOnlyList<LevelledTest> Tests, IReadOnlyList<LevelTime> Times, IReadOnlyList<Finding> Findings);
