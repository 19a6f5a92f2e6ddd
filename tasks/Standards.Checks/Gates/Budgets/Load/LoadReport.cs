using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Budgets.Load;

/// <summary>What the gate over load tests found.</summary>
/// <param name="Findings">In the order of the values.</param>
/// <param name="Text">What a person sees, a line each.</param>
public sealed record LoadReport(IReadOnlyList<Finding> Findings, IReadOnlyList<string> Text);
