using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Budgets.Benchmarks;

/// <summary>The results of a run, from all of its files.</summary>
/// <param name="Machine">Where it ran; null when nothing could be read.</param>
/// <param name="Results">In ordinal order of their names, each once.</param>
/// <param name="Findings">What is wrong with the files, and benchmarks without a result.</param>
internal sealed record BenchmarkRun(BenchmarkMachine? Machine, IReadOnlyList<BenchmarkResult> Results, IReadOnlyList<Finding> Findings);
