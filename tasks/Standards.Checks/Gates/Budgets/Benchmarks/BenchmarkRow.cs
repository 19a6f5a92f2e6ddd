namespace Standards.Checks.Gates.Budgets.Benchmarks;

/// <summary>One benchmark beside its baseline, as a person sees it.</summary>
/// <param name="Result">What was measured.</param>
/// <param name="Before">What the baseline has; null for a new benchmark.</param>
/// <param name="State">What the gate makes of it.</param>
internal sealed record BenchmarkRow(BenchmarkResult Result, BenchmarkResult? Before, string State);
