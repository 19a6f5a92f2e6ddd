namespace Standards.Checks.Gates.Coverage;

/// <summary>A line of a class as it was read.</summary>
/// <param name="Number">1-based line of the source.</param>
/// <param name="Hits">How often it ran.</param>
/// <param name="FirstBranch">Index of its first fork in the class.</param>
/// <param name="BranchCount">How many forks are its own.</param>
internal readonly record struct CoberturaLine(int Number, int Hits, int FirstBranch, int BranchCount);
