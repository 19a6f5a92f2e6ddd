using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Coverage;

/// <summary>What the gate says of a run.</summary>
/// <param name="Merged">The coverage of all reports.</param>
/// <param name="Reports">How many reports it is of.</param>
/// <param name="IsWhole">Whether all tests ran, so that the demands are judged.</param>
/// <param name="Demands">The table, in the order in which it is shown.</param>
/// <param name="Findings">What is wrong, sorted by path, line and rule.</param>
public sealed record CoverageResult(MergedCoverage Merged, int Reports, bool IsWhole, IReadOnlyList<CoverageDemand> Demands, IReadOnlyList<Finding> Findings);
