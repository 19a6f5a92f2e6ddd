using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary>What the gate over sizes found.</summary>
/// <param name="Findings">In the order of kinds.</param>
/// <param name="Measured">What was measured, in the form of the baseline.</param>
public sealed record SizeReport(IReadOnlyList<Finding> Findings, SizeBaseline Measured);
