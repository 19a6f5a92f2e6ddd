namespace Standards.Benchmarks;

/// <summary>A benchmark that cannot go on, for a reason that the user can act upon.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
