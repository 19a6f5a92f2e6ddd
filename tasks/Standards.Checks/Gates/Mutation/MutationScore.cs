using Standards.Checks.Models.Coverage;

namespace Standards.Checks.Gates.Mutation;

/// <summary>The mutants of the files that one pattern names: killed and timed out, of these and of survivors and those that no test runs.</summary>
/// <param name="Pattern">As the policy writes it.</param>
/// <param name="Count">Mutants that tests noticed, of those that count.</param>
/// <param name="Open">What nobody noticed, by file and place.</param>
public sealed record MutationScore(string Pattern, CoverageCount Count, IReadOnlyList<(string Path, Mutant Mutant)> Open);
