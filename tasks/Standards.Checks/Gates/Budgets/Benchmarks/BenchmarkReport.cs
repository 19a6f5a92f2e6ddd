using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Budgets.Benchmarks;

/// <summary>What the gate over benchmarks found.</summary>
/// <param name="Findings">In the order of the results.</param>
/// <param name="Text">What a person sees, a line each.</param>
public sealed record BenchmarkReport(IReadOnlyList<Finding> Findings, IReadOnlyList<string> Text);
