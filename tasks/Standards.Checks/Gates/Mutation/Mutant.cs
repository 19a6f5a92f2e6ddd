namespace Standards.Checks.Gates.Mutation;

/// <summary>A change that was made to a file to see whether a test notices.</summary>
/// <param name="Mutator">Kind of the change.</param>
/// <param name="Replacement">What stood in the place of the code.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
/// <param name="State">Whether a test noticed.</param>
public sealed record Mutant(string Mutator, string Replacement, int Line, int Column, MutantState State);
