namespace Standards.Checks.Gates.Coverage;

/// <summary>A place of a line where the flow forks.</summary>
/// <param name="Key">Tells it from the others of its line: class, method's place in it, number of the condition.</param>
/// <param name="Covered">How many of its ways were taken.</param>
/// <param name="Total">How many ways it has.</param>
internal readonly record struct BranchPoint(ulong Key, int Covered, int Total);
