namespace Standards.Checks.Gates.Mutation;

/// <summary>What all reports together say of a file.</summary>
/// <param name="Path">Repository-relative with <c>/</c>.</param>
/// <param name="Mutants">Those that count, by place.</param>
public sealed record MutantsOfFile(string Path, IReadOnlyList<Mutant> Mutants)
{
    /// <summary>What no test noticed, by place.</summary>
    public IEnumerable<Mutant> Open => Mutants.Where(m => m.State != MutantState.Detected);
}
