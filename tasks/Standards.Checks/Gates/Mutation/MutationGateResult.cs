using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Mutation;

/// <summary>What the gate says of the reports.</summary>
/// <param name="Reports">How many sound reports there are.</param>
/// <param name="Scores">One for each pattern of the policy that a report speaks of; with none in the policy, that of all files.</param>
/// <param name="Files">The mutants that count, by file of the repository; in ordinal order.</param>
/// <param name="Findings">What is wrong, sorted by path, line and rule.</param>
public sealed record MutationGateResult(int Reports, IReadOnlyList<MutationScore> Scores, IReadOnlyList<MutantsOfFile> Files, IReadOnlyList<Finding> Findings);
