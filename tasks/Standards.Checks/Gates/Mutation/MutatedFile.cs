namespace Standards.Checks.Gates.Mutation;

/// <summary>A file of a report.</summary>
/// <param name="Path">As the report writes it.</param>
/// <param name="SourceHash">Hash of the text that was mutated, see <see cref="SourceHash"/>.</param>
/// <param name="Mutants">In the order of the report.</param>
public sealed record MutatedFile(string Path, string SourceHash, IReadOnlyList<Mutant> Mutants);
